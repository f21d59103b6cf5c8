package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.pool.Absence;
import org.ohms.care.pool.OutOfOffice;
import org.ohms.care.pool.PoolRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** From when to when somebody does not answer messages. */
@Named
@ViewScoped
@ShowsRefusals
public class AwayView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String INBOX = "/staff/messages/inbox?faces-redirect=true";

    @Inject
    transient OutOfOffice outOfOffice;

    @Inject
    transient Toasts toasts;

    private String from = "";
    private String until = "";
    private @Nullable UUID cover;
    private boolean said;
    private transient List<PoolRow> covers = List.of();

    public void load() {
        covers = outOfOffice.covers();
        var mine = outOfOffice.mine();
        said = mine.isPresent();
        mine.ifPresent(this::show);
    }

    private void show(Absence absence) {
        from = absence.from().toString();
        until = absence.until().toString();
        cover = absence.cover();
    }

    public String save() {
        outOfOffice.say(day(from, "from"), day(until, "until"), cover);
        toasts.say("care.away.saved");
        return INBOX;
    }

    public String end() {
        outOfOffice.end();
        toasts.say("care.away.ended");
        return INBOX;
    }

    private static @Nullable LocalDate day(String typed, String field) {
        return typed.isBlank()
                ? null
                : UrlValues.day(typed)
                        .orElseThrow(() -> DomainException.invalid(
                                Refusal.of(CommonRefusal.MALFORMED).at(field)));
    }

    public boolean isSaid() {
        return said;
    }

    public List<PoolRow> getCovers() {
        return covers;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = until == null ? "" : until;
    }

    public String getCover() {
        return cover == null ? "" : cover.toString();
    }

    public void setCover(@Nullable String typed) {
        cover = UrlValues.id(typed).orElse(null);
    }
}
