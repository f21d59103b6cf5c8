package org.ohms.web.scheduling;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ohms.scheduling.appointment.AppointmentRow;
import org.ohms.scheduling.appointment.AppointmentStatus;
import org.ohms.scheduling.appointment.StateCounts;

/** Where a visit stands, as everybody sees it: one word, one shape, one colour, the same in grid, list and print. */
public enum VisitState {
    BOOKED(AppointmentStatus.BOOKED, "circle", "is-book", "", "k-b"),
    CONFIRMED(AppointmentStatus.CONFIRMED, "okc", "is-conf", "info", "k-c"),
    ARRIVED(AppointmentStatus.ARRIVED, "pin", "is-arr", "warn", "k-a"),
    IN_ROOM(AppointmentStatus.IN_ROOM, "door", "is-room", "info", "k-r"),
    WITH_PROVIDER(AppointmentStatus.STARTED, "steth", "is-with", "pri", "k-w"),
    DONE(AppointmentStatus.FULFILLED, "checks", "is-done", "", "k-d"),
    NO_SHOW(AppointmentStatus.NO_SHOW, "slash", "is-nos", "crit", "k-n"),
    /** Its provider is away; it stays booked until somebody decides. */
    TO_MOVE(null, "alert", "is-move", "warn", "k-m"),
    HELD(AppointmentStatus.HELD, "clock", "is-hold", "chg", "k-h"),
    CANCELLED(AppointmentStatus.CANCELLED, "x", "is-done", "", "k-x"),
    RELEASED(AppointmentStatus.RELEASED, "x", "is-done", "", "k-x");

    private final @Nullable AppointmentStatus status;
    private final String icon;
    private final String card;
    private final String kind;
    private final String chip;

    VisitState(@Nullable AppointmentStatus status, String icon, String card, String kind, String chip) {
        this.status = status;
        this.icon = icon;
        this.card = card;
        this.kind = kind;
        this.chip = chip;
    }

    public static VisitState of(AppointmentRow visit) {
        return visit.toMove() && visit.status().isAhead() ? TO_MOVE : of(visit.status());
    }

    public static VisitState of(AppointmentStatus status) {
        return Stream.of(values())
                .filter(state -> state.status == status)
                .findFirst()
                .orElseThrow();
    }

    /** The state an address names, such as {@code in-room}. */
    public static Optional<VisitState> ofWord(@Nullable String word) {
        return Stream.of(values()).filter(state -> state.getWord().equals(word)).findFirst();
    }

    /** The status behind it; nothing for {@link #TO_MOVE}, which is a mark on a booked visit. */
    public Optional<AppointmentStatus> status() {
        return Optional.ofNullable(status);
    }

    long in(StateCounts counts) {
        return status == null ? counts.toMove() : counts.of(status);
    }

    /** As it stands in addresses: {@code with-provider}. */
    public String getWord() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String getTextKey() {
        return "scheduling.state." + getWord();
    }

    public String getIcon() {
        return icon;
    }

    /** Class of a card on the grid. */
    public String getCard() {
        return card;
    }

    /** Kind of the tag. */
    public String getKind() {
        return kind;
    }

    /** Class of the chip. */
    public String getChip() {
        return chip;
    }
}
