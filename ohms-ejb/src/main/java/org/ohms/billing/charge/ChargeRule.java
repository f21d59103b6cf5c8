package org.ohms.billing.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.CodeSystem;
import org.ohms.shared.id.AccountId;
import org.ohms.shared.id.Uuids;

/** Under which code the price list knows a procedure or a result: it is charged by itself then. */
@Entity
@Table(name = "charge_rule")
class ChargeRule {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ChargeSource what;

    @Column(name = "code_system")
    private String system;

    private String code;

    @Column(name = "price_code")
    private String priceCode;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by")
    private @Nullable AccountId addedBy;

    @SuppressWarnings("NullAway")
    protected ChargeRule() {}

    ChargeRule(
            ChargeSource what, CodeSystem system, String code, String priceCode, Instant now, @Nullable AccountId by) {
        this.id = Uuids.v7(now);
        this.what = what;
        this.system = system.address();
        this.code = code;
        this.priceCode = priceCode;
        this.addedAt = now;
        this.addedBy = by;
    }

    UUID id() {
        return id;
    }

    String priceCode() {
        return priceCode;
    }

    ChargeRuleRow row(String name) {
        return new ChargeRuleRow(id, what, CodeSystem.at(system).map(Enum::name).orElse(system), code, priceCode, name);
    }
}
