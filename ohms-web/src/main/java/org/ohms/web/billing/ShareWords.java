package org.ohms.web.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import org.ohms.billing.share.ShareRow;
import org.ohms.shared.money.Money;
import org.ohms.web.shared.Words;

/** Says in words why a patient pays what. */
@ApplicationScoped
class ShareWords {
    @Inject
    Words words;

    @Inject
    Amounts amounts;

    String of(ShareRow share) {
        var parts = new ArrayList<String>();
        add("billing.share.copay", share.copay(), parts);
        add("billing.share.deductible", share.deductible(), parts);
        add("billing.share.coinsurance", share.coinsurance(), parts);
        add("billing.share.notCovered", share.notCovered(), parts);
        add("billing.share.byHand", share.byHand(), parts);
        return words.of("billing.share.by", share.coverageName())
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }

    private void add(String key, Money amount, ArrayList<String> parts) {
        if (!amount.isZero()) {
            parts.add(words.of(key, amounts.of(amount)));
        }
    }
}
