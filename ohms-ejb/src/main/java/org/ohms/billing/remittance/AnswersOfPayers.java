package org.ohms.billing.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.ohms.billing.claim.PriorAnswer;
import org.ohms.billing.claim.PriorAnswers;

/** Tells the insurer that is asked next what the one before it paid, and why not more. */
@ApplicationScoped
class AnswersOfPayers implements PriorAnswers {
    @Inject
    Remittances remittances;

    @Override
    public Optional<PriorAnswer> to(UUID claim) {
        var booked = remittances.sinceReversal(claim);
        if (booked.isEmpty()) {
            return Optional.empty();
        }
        var last = booked.get(booked.size() - 1);
        return Optional.of(new PriorAnswer(
                booked.stream().map(RemittanceClaim::paid).reduce(BigDecimal.ZERO, BigDecimal::add),
                remittances.with(last.remittance()).row().paidOn(),
                remittances.adjustments(booked.stream().map(RemittanceClaim::id).toList()).stream()
                        .map(one -> new PriorAnswer.Reason(one.group(), one.reason(), one.amount()))
                        .toList()));
    }
}
