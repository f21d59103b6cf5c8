package org.ohms.api.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.shared.money.Money;

/** An amount with its currency, as FHIR R4 writes it. */
@Schema(name = "Money")
public record MoneyJson(
        @Schema(required = true, examples = "180.00") BigDecimal value,

        @Schema(
                required = true,
                minLength = 3,
                maxLength = 3,
                pattern = "^[A-Z]{3}$",
                description = "Three letters of ISO 4217.",
                examples = "USD")
        String currency) {
    static MoneyJson of(Money money) {
        var decimals = Math.max(0, money.currency().getDefaultFractionDigits());
        var plain = money.amount().stripTrailingZeros();
        return new MoneyJson(
                plain.setScale(Math.max(decimals, plain.scale()), RoundingMode.UNNECESSARY),
                money.currency().getCurrencyCode());
    }

    /** @throws DomainException INVALID when it is in another currency */
    BigDecimal in(String wanted, String field) {
        if (!currency.equals(wanted)) {
            throw DomainException.invalid(Refusal.of(CommonRefusal.NOT_ALLOWED)
                    .at(field + ".currency")
                    .with("allowed", wanted));
        }
        return value;
    }
}
