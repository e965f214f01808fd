-- Does in Neovim what a reader does, after the documented settings were loaded, and prints what came of it as JSON.
-- Run by run.mjs: REPORT is the report, CITATION and TERM are "line,column" (from 0) of words in it.
local function place(name)
  local line, column = os.getenv(name):match('(%d+),(%d+)')
  return { line = tonumber(line), character = tonumber(column) }
end

local results = {}
local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

vim.cmd('edit ' .. vim.fn.fnameescape(os.getenv('REPORT')))
local is_attached = vim.wait(20000, function()
  local get = vim.lsp.get_clients or vim.lsp.buf_get_clients
  local clients = vim.lsp.get_clients and get({ bufnr = 0 }) or get(0)
  for _, client in pairs(clients) do
    if client.initialized then return true end
  end
  return false
end, 50)
if is_attached then
  local document = vim.lsp.util.make_text_document_params()
  results.symbols = #(ask('textDocument/documentSymbol', { textDocument = document }) or {})
  local target = ask('textDocument/definition', { textDocument = document, position = place('CITATION') }) or {}
  local first = target[1] or target
  local range = first.targetSelectionRange or first.range
  results.definition = range and range.start.line
  local hover = ask('textDocument/hover', { textDocument = document, position = place('TERM') })
  results.hover = hover and hover.contents and hover.contents.value
end
io.stdout:write('\nRESULT ' .. (vim.json and vim.json.encode(results) or vim.fn.json_encode(results)) .. '\n')
vim.cmd('qall!')
