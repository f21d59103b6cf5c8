package org.ohms.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ohms.patients.linking.LinkRequestRow;
import org.ohms.patients.linking.WaitingLinks;
import org.ohms.patients.proposal.ProposalList;
import org.ohms.patients.proposal.ProposalRow;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Words;

/** What patients ask of the desk: accounts that look for their record, and changes of records. */
@Named
@RequestScoped
@ShowsRefusals
public class RequestListView {
    private static final int SIZE = 50;

    @Inject
    WaitingLinks links;

    @Inject
    ProposalList proposals;

    @Inject
    Person person;

    @Inject
    Words words;

    private Page<LinkRequestRow> accounts = new Page<>(List.of(), 0);
    private Page<ProposalRow> changes = new Page<>(List.of(), 0);

    /** Reads both lists, as far as this person may see them. */
    public void load() {
        if (person.may("portal-account.match")) {
            accounts = links.waiting(new PageRequest(0, SIZE));
        }
        if (person.may("patient-proposal.review")) {
            changes = proposals.waiting(new PageRequest(0, SIZE));
        }
    }

    /** The parts somebody asks to change, in words. */
    public String fields(ProposalRow row) {
        return row.fields().stream()
                .map(field -> words.of("entry.part." + field.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    public List<LinkRequestRow> getAccounts() {
        return accounts.rows();
    }

    public long getAccountTotal() {
        return accounts.total();
    }

    public List<ProposalRow> getChanges() {
        return changes.rows();
    }

    public long getChangeTotal() {
        return changes.total();
    }
}
