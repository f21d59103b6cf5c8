package org.ohms.web.compliance;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.catcher.MessageCatcher;
import org.ohms.shared.outbox.OutboxDesk;
import org.ohms.shared.outbox.OutboxRow;
import org.ohms.shared.outbox.OutboxState;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;

/** Messages on their way: their state and figures, never their text or their receiver. */
@Named
@ViewScoped
@ShowsRefusals
public class OutboxView extends PagedList<OutboxRow> {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OutboxDesk desk;

    @Inject
    transient MessageCatcher catcher;

    @Inject
    transient Person person;

    @Inject
    transient AuditWords words;

    @Inject
    transient Toasts toasts;

    private @Nullable OutboxState state;
    private transient Set<UUID> caught = Set.of();
    private transient Map<OutboxState, Long> counts = Map.of();
    private transient @Nullable Instant waitingSince;

    /** Reads the part of the list the address asks for. */
    public void load() {
        show(desk.list(Optional.ofNullable(state), wanted()));
        counts = desk.counts();
        caught = person.may("outbox.read-caught")
                ? catcher.among(getRows().stream().map(OutboxRow::id).toList())
                : Set.of();
        waitingSince = desk.waitingSince().orElse(null);
    }

    /** Lets a message that ended without arriving go out again. */
    public void sendAgain(UUID message) {
        desk.sendAgain(message);
        toasts.say("compliance.outbox.again.done");
        load();
    }

    /** Whether somebody may ask for another round. */
    public boolean canGoAgain(OutboxRow row) {
        return row.state() == OutboxState.FAILED || row.state() == OutboxState.UNKNOWN;
    }

    /** Whether a demonstration kept it, to be read here. */
    public boolean isCaught(OutboxRow row) {
        return caught.contains(row.id());
    }

    /** Why it did not arrive, in words. */
    public String why(OutboxRow row) {
        var failure = row.failure();
        return failure == null ? "" : words.sentence(failure);
    }

    public String getState() {
        return state == null ? "" : state.word();
    }

    public void setState(@Nullable String word) {
        state = Arrays.stream(OutboxState.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    public List<OutboxState> getStates() {
        return List.of(OutboxState.values());
    }

    public long count(OutboxState counted) {
        return counts.getOrDefault(counted, 0L);
    }

    public boolean isOn(OutboxState shown) {
        return shown == state;
    }

    public @Nullable Instant getWaitingSince() {
        return waitingSince;
    }

    public String getHere() {
        return state == null ? "/admin/outbox" : "/admin/outbox?state=" + state.word();
    }

    /** Key of the state's word. */
    public String key(OutboxState shown) {
        return "compliance.outbox.state." + shown.name().toLowerCase(Locale.ROOT);
    }
}
