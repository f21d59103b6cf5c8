package org.ohms.billing.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.ledger.Booked;
import org.ohms.billing.ledger.Ledger;
import org.ohms.patients.patient.PatientLabel;
import org.ohms.patients.patient.PatientLabels;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.shared.persistence.Portions;
import org.ohms.shared.time.HospitalDay;

/** The invoices there are, with what is booked on them. For the use cases of billing: it asks for no permission. */
@ApplicationScoped
public class InvoiceBook {
    @Inject
    EntityManager entities;

    @Inject
    Ledger ledger;

    @Inject
    PatientLabels labels;

    @Inject
    HospitalDay hospital;

    @Inject
    Clock clock;

    /**
     * The invoice as it stands; nobody else books on it until this transaction ends.
     *
     * @throws DomainException NOT_FOUND when there is none
     */
    public InvoiceRow lock(UUID id) {
        return row(locked(id));
    }

    /** Those of these invoices that there are, as they stand; nobody else books on them until this transaction ends. */
    public Map<UUID, InvoiceRow> lockAll(Collection<UUID> ids) {
        var locked = new HashMap<UUID, InvoiceRow>();
        for (var portion : Portions.of(ids.stream().distinct().sorted().toList())) {
            rows(entities.createQuery("select i from Invoice i where i.id in :ids order by i.id", Invoice.class)
                            .setParameter("ids", portion)
                            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                            .getResultList())
                    .forEach(row -> locked.put(row.id(), row));
        }
        return locked;
    }

    /** @throws DomainException NOT_FOUND when there is none */
    public InvoiceRow row(UUID id) {
        return row(with(id));
    }

    /** Those of these that there are. */
    public Map<UUID, InvoiceRow> rows(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows(entities.createQuery("select i from Invoice i where i.id in :ids", Invoice.class)
                                .setParameter("ids", ids)
                                .getResultList())
                        .stream()
                        .collect(Collectors.toMap(InvoiceRow::id, Function.identity()));
    }

    /** The issued invoices of a patient, the latest first. */
    public List<InvoiceRow> issued(PatientId patient) {
        return rows(entities.createQuery(
                        "select i from Invoice i where i.patient = :patient and i.kind = :invoice and i.issuedAt is not null order by i.issuedAt desc, i.id desc",
                        Invoice.class)
                .setParameter("patient", patient)
                .setParameter("invoice", InvoiceKind.INVOICE)
                .getResultList());
    }

    /** The numbers of what was issued to a patient, invoices and credit notes. */
    public Map<UUID, String> numbers(PatientId patient) {
        return entities.createQuery(
                        "select i from Invoice i where i.patient = :patient and i.issuedAt is not null", Invoice.class)
                .setParameter("patient", patient)
                .getResultStream()
                .collect(Collectors.toMap(Invoice::id, invoice -> Objects.requireNonNullElse(invoice.number(), "")));
    }

    /** What an invoice asks for, line by line; who did it is left out. */
    public List<InvoiceLineRow> lineRows(UUID invoice) {
        var currency = with(invoice).currency();
        var credited = new HashSet<>(credited(List.of(invoice)));
        return lines(invoice).stream()
                .map(line -> line.row(currency, "", credited.contains(line.id())))
                .toList();
    }

    /**
     * Issued invoices and credit notes as they were issued, behind a mark.
     *
     * @param last the one after which it begins; null for the first
     */
    List<InvoiceRow> after(@Nullable PatientId patient, @Nullable InvoiceMark last, int most) {
        var query = entities.createQuery(
                "select i from Invoice i where i.issuedAt is not null"
                        + (last == null ? "" : " and (i.issuedAt > :at or (i.issuedAt = :at and i.id > :id))")
                        + (patient == null ? "" : " and i.patient = :patient") + " order by i.issuedAt, i.id",
                Invoice.class);
        if (last != null) {
            query.setParameter("at", last.issuedAt()).setParameter("id", last.invoice());
        }
        if (patient != null) {
            query.setParameter("patient", patient);
        }
        return rows(query.setMaxResults(most).getResultList());
    }

    /** Those of these that there are, by their ids. */
    Map<UUID, Invoice> withAll(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select i from Invoice i where i.id in :ids", Invoice.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Invoice::id, Function.identity()));
    }

    Invoice with(UUID id) {
        return Optional.ofNullable(entities.find(Invoice.class, id))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    Invoice locked(UUID id) {
        return Optional.ofNullable(entities.find(Invoice.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> DomainException.notFound(CommonRefusal.NOT_FOUND));
    }

    /** @throws DomainException STALE when it was changed since this version was seen */
    Invoice locked(UUID id, long version) {
        var invoice = locked(id);
        if (invoice.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return invoice;
    }

    void add(Invoice invoice) {
        entities.persist(invoice);
        keep();
    }

    void add(InvoiceLine line) {
        entities.persist(line);
    }

    void remove(InvoiceLine line) {
        entities.remove(line);
        keep();
    }

    void remove(Invoice invoice) {
        lines(invoice.id()).forEach(entities::remove);
        keep();
        entities.remove(invoice);
        keep();
    }

    List<InvoiceLine> lines(UUID invoice) {
        return lines(List.of(invoice));
    }

    /** The lines of all these invoices, each invoice's in its order. */
    List<InvoiceLine> lines(Collection<UUID> invoices) {
        return invoices.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select l from InvoiceLine l where l.invoice in :invoices order by l.invoice, l.rank",
                                InvoiceLine.class)
                        .setParameter("invoices", invoices)
                        .getResultList();
    }

    /** The lines that credit notes took back from these invoices. */
    List<UUID> credited(Collection<UUID> invoices) {
        return invoices.isEmpty()
                ? List.of()
                : entities.createQuery("""
                                select l.credits from InvoiceLine l, Invoice n
                                where n.id = l.invoice and n.corrects in :invoices and n.issuedAt is not null""", UUID.class)
                        .setParameter("invoices", invoices)
                        .getResultList();
    }

    List<InvoiceRow> notes(UUID invoice) {
        return rows(entities.createQuery(
                        "select n from Invoice n where n.corrects = :invoice and n.issuedAt is not null order by n.issuedAt desc",
                        Invoice.class)
                .setParameter("invoice", invoice)
                .getResultList());
    }

    Page<InvoiceRow> search(InvoiceFilter filter, PageRequest part) {
        var where = " from invoice i " + InvoiceState.SUMS_IN_SQL + " where i.kind = 'INVOICE'"
                + " and cast(?1 as date) is not null and (cast(?2 as text) is null or cast(?2 as text) = ("
                + InvoiceState.IN_SQL + ")) and (cast(?3 as uuid) is null or i.patient_id = cast(?3 as uuid))"
                + " and (cast(?4 as text) is null or i.number like cast(?4 as text))";
        var total = ((Number) bound("select count(*)" + where, filter).getSingleResult()).longValue();
        List<?> ids = bound(
                        "select cast(i.id as text)" + where
                                + " order by coalesce(i.issued_at, i.drafted_at) desc, i.id desc limit ?5 offset ?6",
                        filter)
                .setParameter(5, part.size())
                .setParameter(6, part.first())
                .getResultList();
        var order = ids.stream().map(id -> UUID.fromString(String.valueOf(id))).toList();
        return new Page<>(
                rows(order).values().stream()
                        .sorted(Comparator.comparing(row -> order.indexOf(row.id())))
                        .toList(),
                total);
    }

    private Query bound(String sql, InvoiceFilter filter) {
        var state = filter.state();
        var patient = filter.patient();
        var number = filter.number();
        return entities.createNativeQuery(sql)
                .setParameter(1, hospital.today(clock.instant()).toString())
                .setParameter(2, state == null ? null : state.name())
                .setParameter(3, patient == null ? null : patient.toString())
                .setParameter(4, number == null || number.isBlank() ? null : pattern(number));
    }

    /** What is typed may be the number, or how it ends. */
    private static String pattern(String typed) {
        return "%" + typed.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9-]", "");
    }

    private InvoiceRow row(Invoice invoice) {
        return rows(List.of(invoice)).get(0);
    }

    private List<InvoiceRow> rows(List<Invoice> invoices) {
        var booked = ledger.booked(invoices.stream().map(Invoice::id).toList());
        var patients =
                labels.of(invoices.stream().map(Invoice::patient).distinct().toList());
        var today = hospital.today(clock.instant());
        return invoices.stream()
                .map(invoice -> {
                    var label = Optional.ofNullable(patients.get(invoice.patient()));
                    return invoice.row(
                            Objects.requireNonNullElseGet(booked.get(invoice.id()), Booked::nothing),
                            label.map(PatientLabel::listName).orElse(""),
                            label.map(PatientLabel::mrnText).orElse(""),
                            today);
                })
                .toList();
    }

    /** Sends what changed now, so that the database's own objection becomes the refusal it means. */
    void keep() {
        try {
            entities.flush();
        } catch (OptimisticLockException stale) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        } catch (PersistenceException objection) {
            if (String.valueOf(objection.getMessage()).contains("invoice_line_credited_once")) {
                throw DomainException.refused(InvoiceRefusal.CREDITED_ALREADY);
            }
            throw objection;
        }
    }
}
