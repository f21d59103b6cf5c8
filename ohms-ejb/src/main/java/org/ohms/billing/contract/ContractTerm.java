package org.ohms.billing.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;
import org.ohms.shared.persistence.Plain;

/** What was agreed with a payer on a plan for a time. What was billed under it keeps its figures when it is corrected. */
@Entity
@Table(name = "contract_term")
class ContractTerm {
    @Id
    private UUID id;

    @Column(name = "plan_id")
    private UUID plan;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    private String currency;

    @Column(name = "list_number")
    private @Nullable Integer list;

    @Column(name = "allowed_percent")
    private BigDecimal allowedPercent;

    private BigDecimal copay;

    private BigDecimal coinsurance;

    private BigDecimal deductible;

    @Column(name = "out_of_pocket_most")
    private @Nullable BigDecimal most;

    @Version
    private long version;

    @SuppressWarnings("NullAway")
    protected ContractTerm() {}

    @SuppressWarnings("NullAway.Init")
    ContractTerm(UUID plan, String currency, TermDraft checked, Instant now) {
        this.id = Uuids.v7(now);
        this.plan = plan;
        this.currency = currency;
        become(checked);
    }

    final void become(TermDraft checked) {
        validFrom = Objects.requireNonNull(checked.validFrom());
        validUntil = checked.validUntil();
        list = checked.list();
        allowedPercent = Objects.requireNonNull(checked.allowedPercent());
        copay = Objects.requireNonNull(checked.copay());
        coinsurance = Objects.requireNonNull(checked.coinsurance());
        deductible = Objects.requireNonNull(checked.deductible());
        most = checked.most();
    }

    UUID id() {
        return id;
    }

    UUID plan() {
        return plan;
    }

    String currency() {
        return currency;
    }

    long version() {
        return version;
    }

    TermRow row(List<ContractService> services) {
        return new TermRow(
                id,
                plan,
                validFrom,
                validUntil,
                list == null ? 0 : list,
                Plain.figure(allowedPercent),
                Money.of(copay, currency),
                Plain.figure(coinsurance),
                Money.of(deductible, currency),
                most == null ? null : Money.of(most, currency),
                services.stream().map(one -> one.row(currency)).toList(),
                version);
    }
}
