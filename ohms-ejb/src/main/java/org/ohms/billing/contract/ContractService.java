package org.ohms.billing.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.shared.id.Uuids;
import org.ohms.shared.money.Money;

/** A service for which something else was agreed than for the rest. */
@Entity
@Table(name = "contract_service")
class ContractService {
    @Id
    private UUID id;

    @Column(name = "term_id")
    private UUID term;

    private String code;

    private boolean covered;

    @Column(name = "needs_authorisation")
    private boolean needsAuthorisation;

    private @Nullable BigDecimal copay;

    @SuppressWarnings("NullAway")
    protected ContractService() {}

    ContractService(UUID term, String code, Instant now) {
        this.id = Uuids.v7(now);
        this.term = term;
        this.code = code;
        this.covered = true;
    }

    void become(boolean isCovered, boolean authorised, @Nullable BigDecimal asCopay) {
        covered = isCovered;
        needsAuthorisation = authorised;
        copay = asCopay;
    }

    UUID term() {
        return term;
    }

    ServiceRow row(String currency) {
        return new ServiceRow(code, covered, needsAuthorisation, copay == null ? null : Money.of(copay, currency));
    }
}
