package org.ohms.web.pharmacy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.pharmacy.dispensing.PickChoice;
import org.ohms.pharmacy.dispensing.PickLine;
import org.ohms.pharmacy.dispensing.PickProposal;
import org.ohms.shared.persistence.Plain;

/** What is taken of each lot of one stocked medicine. */
public class PickForm implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One lot at one place. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private final UUID lot;
        private final UUID place;
        private final transient PickProposal proposal;
        private @Nullable BigDecimal take;
        private String scanned = "";

        Line(PickProposal proposal) {
            this.lot = proposal.lot().lot();
            this.place = proposal.lot().place();
            this.proposal = proposal;
            this.take = proposal.isTaken() ? Plain.figure(proposal.take()) : null;
        }

        boolean isTaken() {
            return take != null && take.signum() != 0;
        }

        PickLine line() {
            return new PickLine(lot, place, Objects.requireNonNullElse(take, BigDecimal.ZERO), scanned);
        }

        public PickProposal getProposal() {
            return proposal;
        }

        public @Nullable BigDecimal getTake() {
            return take;
        }

        public void setTake(@Nullable BigDecimal take) {
            this.take = take;
        }

        public String getScanned() {
            return scanned;
        }

        public void setScanned(@Nullable String scanned) {
            this.scanned = scanned == null ? "" : scanned;
        }
    }

    private final transient PickChoice choice;
    private final UUID item;
    private final ArrayList<Line> lines = new ArrayList<>();
    private String reason = "";

    PickForm(PickChoice choice) {
        this.choice = choice;
        this.item = choice.item().id();
        choice.lots().forEach(lot -> lines.add(new Line(lot)));
    }

    List<PickLine> taken() {
        return lines.stream().filter(Line::isTaken).map(Line::line).toList();
    }

    UUID item() {
        return item;
    }

    public PickChoice getChoice() {
        return choice;
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
