package org.ohms.prescribing.prescription;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.compliance.access.CurrentActor;
import org.ohms.compliance.audit.AuditTrail;
import org.ohms.prescribing.drug.NamedMedicine;
import org.ohms.prescribing.drug.PublishedRules;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.page.Page;
import org.ohms.shared.page.PageRequest;

/** A pharmacist reads what a version of the hospital's own list brings, and publishes it or sets it aside. */
@Stateless
public class DrugListDesk {
    private static final String TYPE = "DrugList";

    @Inject
    DrugLists lists;

    @Inject
    DrugListPublishing publishing;

    @Inject
    PublishedRules published;

    @Inject
    AuditTrail audit;

    @Inject
    CurrentActor current;

    @Inject
    Clock clock;

    /** The versions, the newest first. */
    @RolesAllowed("clinical-drug.manage")
    public List<DrugListRow> lists() {
        return lists.newest();
    }

    /** What a version brings: what the safety check does not know first, then by name. */
    @RolesAllowed("clinical-drug.manage")
    public DrugListReview review(UUID id, PageRequest page) {
        audit.object(TYPE, id);
        var list = lists.with(id);
        var before = list.waits() ? lists.before(list) : Map.<String, DrugListLine>of();
        var rules = published.current();
        var changes = lists.entries(id).stream()
                .map(DrugListEntry::line)
                .map(line -> new DrugListChange(
                        line,
                        before.get(line.code()),
                        rules.filter(in -> in.rules()
                                        .check(List.of(NamedMedicine.text(line.ingredient())))
                                        .notChecked()
                                        .isEmpty())
                                .isPresent()))
                .sorted(Comparator.comparing(DrugListChange::checked))
                .toList();
        return new DrugListReview(
                list.row(changes.size()),
                changes.stream().filter(change -> change.before() != null).count(),
                changes.stream().filter(change -> !change.checked()).count(),
                new Page<>(
                        changes.stream().skip(page.first()).limit(page.size()).toList(), changes.size()));
    }

    /**
     * Publishes a version: its medicines are prescribed from now on. What it does not name stays as it is.
     *
     * @throws DomainException REFUSED once somebody has decided on it
     */
    @RolesAllowed("clinical-drug.manage")
    public void publish(UUID id, long version) {
        var list = toDecide(id, version);
        list.publish(current.account(), clock.instant());
        publishing.publish(list, current.account(), clock.instant());
    }

    /** Sets a version aside; it changes nothing. */
    @RolesAllowed("clinical-drug.manage")
    public void decline(UUID id, long version) {
        toDecide(id, version).decline(current.account(), clock.instant());
    }

    private DrugList toDecide(UUID id, long version) {
        audit.object(TYPE, id);
        var list = lists.locked(id);
        if (list.waits() && list.version() != version) {
            throw DomainException.stale(CommonRefusal.CHANGED_MEANWHILE);
        }
        return list;
    }
}
