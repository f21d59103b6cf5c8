package org.ohms.billing.share;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.billing.authorisation.Authorisations;
import org.ohms.shared.id.PatientId;
import org.ohms.shared.money.Money;

/** Parts the lines of drafts between patient and payer, and uses up what the payer promised. Asks for no permission. */
@ApplicationScoped
public class LineSharing {
    @Inject
    PlanShares plans;

    @Inject
    LineShares shares;

    @Inject
    Authorisations authorisations;

    @Inject
    Clock clock;

    /** Lines that have the same coverage, terms and year. */
    private record Group(UUID coverage, UUID terms, int year) {}

    /** What is asked of a payer for the lines of one group. */
    private record Asking(PlanShares.Asked asked, List<BilledLine> lines) {}

    /**
     * Parts the lines of a draft anew.
     *
     * @return what the payer is asked for, by line; lines for which nobody is asked are left out
     */
    public Map<UUID, Money> share(PatientId patient, UUID invoice, List<BilledLine> lines) {
        shares.forget(shares.shares(invoice));
        authorisations.giveBack(lines.stream().map(BilledLine::charge).toList());
        var parts = new LinkedHashMap<UUID, Money>();
        var groups = new LinkedHashMap<Group, Asking>();
        for (var line : lines) {
            plans.asked(patient, line.day(), line.total().currency().getCurrencyCode())
                    .ifPresent(one -> {
                        var group = new Group(
                                one.coverage().id(),
                                one.terms().id(),
                                line.day().getYear());
                        groups.computeIfAbsent(group, ignored -> new Asking(one, new ArrayList<>()))
                                .lines()
                                .add(line);
                    });
        }
        groups.values().forEach(asking -> parts.putAll(share(patient, invoice, asking.asked(), asking.lines())));
        return parts;
    }

    private Map<UUID, Money> share(PatientId patient, UUID invoice, PlanShares.Asked asked, List<BilledLine> lines) {
        var coverage = asked.coverage().id();
        shares.lock(coverage);
        var agreed =
                lines.stream().map(line -> plans.agreed(asked.terms(), line)).toList();
        var left = plans.left(asked, lines.get(0).day(), invoice);
        var found = new ShareCalculator(asked.terms(), left).of(agreed);
        var parts = new LinkedHashMap<UUID, Money>();
        for (var i = 0; i < found.size(); i++) {
            var share = found.get(i);
            var line = agreed.get(i);
            var promise = share.notCovered().isZero()
                    ? authorisations.use(patient, coverage, line.charge(), line.code(), line.day(), share.insurerPart())
                    : null;
            shares.add(new LineShare(patient, invoice, coverage, line.day(), share, promise, clock.instant()));
            parts.put(share.line(), share.insurerPart());
        }
        shares.keep();
        return parts;
    }

    /** Somebody decided what the patient pays of a line; where no coverage is asked, there is nothing to explain. */
    public void decide(UUID invoice, UUID line, Money patientPart) {
        shares.shares(invoice).stream()
                .filter(share -> share.line().equals(line))
                .forEach(share -> share.decide(patientPart));
        shares.keep();
    }

    /** These charges are on no invoice any more: what they used up is there again. */
    public void giveBack(Collection<UUID> charges) {
        authorisations.giveBack(charges);
    }
}
