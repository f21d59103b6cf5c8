package org.ohms.billing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ohms.billing.inbox.SetReader;
import org.ohms.billing.x12.FunctionalGroup;
import org.ohms.billing.x12.Interchange;
import org.ohms.billing.x12.TransactionSet;
import org.ohms.billing.x12.Verdict;
import org.ohms.billing.x12.X12Settings;
import org.ohms.compliance.hospital.KnownHospital;

/**
 * Keeps each 835 whole, as it was said. Nothing is booked here, and what comes as a test never is, unless this hospital takes
 * part in tests.
 */
@ApplicationScoped
class RemittanceIntake implements SetReader {
    private static final String GUIDE = "005010X221";

    @Inject
    Remittances remittances;

    @Inject
    KnownHospital hospital;

    @Inject
    X12Settings settings;

    @Inject
    Clock clock;

    @Override
    public boolean reads(FunctionalGroup group, TransactionSet set) {
        return set.type().equals(AdviceReader.TYPE) && set.convention(group).startsWith(GUIDE);
    }

    @Override
    public Verdict read(UUID interchange, int position, Interchange came, FunctionalGroup group, TransactionSet set) {
        var read = AdviceReader.read(set);
        var advice = read.advice();
        if (advice != null) {
            keep(interchange, position, advice, came.isTest() && !settings.acceptsTests(), clock.instant());
        }
        return new Verdict(set, true, read.errors(), read.notes());
    }

    private void keep(UUID interchange, int position, Advice advice, boolean onlyTest, Instant now) {
        var currency = hospital.settings().currency();
        var problems = Imbalance.in(advice, currency);
        if (onlyTest) {
            problems.add(Imbalance.TEST_ONLY);
        }
        var remittance = new Remittance(interchange, position, advice, currency, problems, now);
        remittances.add(remittance);
        remittances.keep();
        var place = 0;
        var claims = new ArrayList<RemittanceClaim>();
        for (var said : advice.claims()) {
            place++;
            var claim = new RemittanceClaim(remittance.id(), place, said, now);
            remittances.add(claim);
            claims.add(claim);
        }
        // the reasons name their claims, so those are sent before
        remittances.keep();
        for (var at = 0; at < claims.size(); at++) {
            keep(claims.get(at).id(), advice.claims().get(at), now);
        }
        place = 0;
        for (var kept : advice.adjustments()) {
            place++;
            remittances.add(new ProviderAdjustment(remittance.id(), place, kept, now));
        }
        remittances.keep();
    }

    private void keep(UUID claim, Advice.Claimed said, Instant now) {
        said.adjustments().forEach(one -> remittances.add(new RemittanceAdjustment(claim, 0, "", one, List.of(), now)));
        var number = 0;
        for (var service : said.services()) {
            number++;
            for (var one : service.adjustments()) {
                remittances.add(
                        new RemittanceAdjustment(claim, number, service.procedure(), one, service.remarks(), now));
            }
        }
    }
}
