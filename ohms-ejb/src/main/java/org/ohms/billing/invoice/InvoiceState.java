package org.ohms.billing.invoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where an invoice stands. It is read from its dates and from what is booked on it, and kept nowhere. */
public enum InvoiceState {
    DRAFT,
    ISSUED,
    PART_PAID,
    PAID,
    /** The patient's part is past its day. */
    OVERDUE,
    /** The patient thinks it is wrong, and somebody looks. */
    DISPUTED,
    /** Nobody pays the rest any more. */
    WRITTEN_OFF,
    /** All of it was taken back. */
    CREDITED;

    /** The state of an issued invoice. */
    static InvoiceState of(
            InvoiceFigures figures, @Nullable LocalDate dueOn, boolean disputed, boolean writtenOff, LocalDate today) {
        if (!figures.total().isZero() && figures.credited().equals(figures.total())) {
            return CREDITED;
        }
        var patientOwes = figures.open().amount().signum() > 0;
        var insurerOwes = figures.insurerOpen().amount().signum() > 0;
        if (writtenOff && !patientOwes) {
            return WRITTEN_OFF;
        }
        if (!patientOwes && !insurerOwes) {
            return PAID;
        }
        if (patientOwes && disputed) {
            return DISPUTED;
        }
        if (patientOwes && dueOn != null && dueOn.isBefore(today)) {
            return OVERDUE;
        }
        return figures.received().amount().signum() > 0 ? PART_PAID : ISSUED;
    }

    /** The same in the words of the database, over the sums {@code s} of an invoice {@code i}. */
    static final String IN_SQL = """
            case when i.issued_at is null then 'DRAFT'
                when s.total <> 0 and s.credited = s.total then 'CREDITED'
                when i.written_off_at is not null and s.open <= 0 then 'WRITTEN_OFF'
                when s.open <= 0 and s.insurer_open <= 0 then 'PAID'
                when s.open > 0 and i.disputed_at is not null and i.dispute_settled_at is null then 'DISPUTED'
                when s.open > 0 and i.due_on < cast(?1 as date) then 'OVERDUE'
                when s.received > 0 then 'PART_PAID' else 'ISSUED' end""";

    /** Sums of what is booked on an invoice {@code i}. */
    static final String SUMS_IN_SQL = """
            left join lateral (
                select coalesce(sum(e.amount) filter (where t.kind = 'ISSUED'
                        and e.account in ('PATIENT_RECEIVABLE', 'INSURER_RECEIVABLE')), 0) as total,
                    coalesce(-sum(e.amount) filter (where t.kind = 'CREDITED'
                        and e.account in ('PATIENT_RECEIVABLE', 'INSURER_RECEIVABLE')), 0) as credited,
                    coalesce(sum(e.amount) filter (where e.account = 'PATIENT_RECEIVABLE'), 0) as open,
                    coalesce(sum(e.amount) filter (where e.account = 'INSURER_RECEIVABLE'), 0) as insurer_open,
                    coalesce(-sum(e.amount) filter (where t.kind in ('PAID', 'REFUND_AGREED', 'CHARGEBACK',
                            'CHARGEBACK_RETURNED', 'REMITTED', 'ALLOCATED', 'DEPOSIT_ALLOCATED', 'DEPOSIT_RELEASED')
                        and e.account in ('PATIENT_RECEIVABLE', 'INSURER_RECEIVABLE')), 0) as received
                from ledger_entry e join ledger_transaction t on t.id = e.transaction_id where e.invoice_id = i.id) s on true""";
}
