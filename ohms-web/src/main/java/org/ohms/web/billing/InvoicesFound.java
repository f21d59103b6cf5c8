package org.ohms.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.ohms.billing.invoice.InvoiceDesk;
import org.ohms.billing.invoice.InvoiceFilter;
import org.ohms.billing.invoice.InvoiceRow;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.FoundElsewhere;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.Words;

/** Invoices by their number, in the search field of the top bar. */
@ApplicationScoped
class InvoicesFound implements FoundElsewhere {
    private static final Pattern NUMBER = Pattern.compile("(?i)[a-z]{2,4}-\\d{4}(-\\d{2,6})?-\\d{1,10}");
    private static final int MOST = 3;

    @Inject
    InvoiceDesk desk;

    @Inject
    Amounts amounts;

    @Inject
    Words words;

    @Inject
    Person person;

    @Override
    public List<Hit> find(String typed) {
        var number = typed.strip();
        if (!NUMBER.matcher(number).matches() || !person.may("invoice.read")) {
            return List.of();
        }
        return desk.search(new InvoiceFilter(null, null, number), new PageRequest(0, MOST)).rows().stream()
                .map(this::hit)
                .toList();
    }

    private Hit hit(InvoiceRow row) {
        return new Hit(
                row.id().toString(),
                words.of("billing.invoice.titled", row.number()),
                row.patientName(),
                words.of("billing.find.open", amounts.of(row.figures().open())),
                "/staff/invoices/" + row.id());
    }
}
