package org.ohms.billing.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One part of a plan. */
@Entity
@Table(name = "payment_instalment")
@IdClass(Instalment.Key.class)
class Instalment {
    @Id
    @Column(name = "plan_id")
    private UUID plan;

    @Id
    @Column(name = "position")
    private int rank;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private BigDecimal amount;

    @SuppressWarnings("NullAway")
    protected Instalment() {}

    Instalment(UUID plan, int rank, LocalDate dueOn, BigDecimal amount) {
        this.plan = plan;
        this.rank = rank;
        this.dueOn = dueOn;
        this.amount = amount;
    }

    UUID plan() {
        return plan;
    }

    int rank() {
        return rank;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    BigDecimal amount() {
        return amount;
    }

    /** Which part of which plan. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        UUID plan;
        int rank;

        @SuppressWarnings("NullAway")
        protected Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.rank == rank && Objects.equals(key.plan, plan);
        }

        @Override
        public int hashCode() {
            return Objects.hash(plan, rank);
        }
    }
}
