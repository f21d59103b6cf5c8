-- Cheques are taken at the desk with their number, and lie in an account of their own until the bank has them.
alter table ohms.payment drop constraint payment_method_check;
alter table ohms.payment add constraint payment_method_check check (method in ('CASH', 'TERMINAL', 'CHEQUE', 'TRANSFER',
    'GATEWAY'));
alter table ohms.ledger_entry drop constraint ledger_entry_account_check;
alter table ohms.ledger_entry add constraint ledger_entry_account_check check (account in ('PATIENT_RECEIVABLE',
    'INSURER_RECEIVABLE', 'REVENUE', 'TAX', 'CASH', 'BANK', 'TERMINAL_CLEARING', 'CHEQUE_CLEARING', 'GATEWAY_CLEARING',
    'REFUNDS', 'WRITE_OFF', 'DRAWER_DIFFERENCE', 'INSURER_UNALLOCATED', 'PAYER_ADJUSTMENT'));
