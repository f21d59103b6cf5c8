package org.ohms.web.messaging;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.announcement.AnnouncementDraft;
import org.ohms.messaging.announcement.AnnouncementWords;
import org.ohms.messaging.announcement.Audience;
import org.ohms.web.shared.UrlValues;

/** What somebody types who tells a group of people something. */
public class AnnouncementForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ENGLISH = "en";
    private static final String SPANISH = "es";

    private Audience audience = Audience.VISITS;
    private String role = "";
    private String from = "";
    private String until = "";
    private String practitioner = "";
    private String service = "";
    private String title = "";
    private String body = "";
    private String spanishTitle = "";
    private String spanishBody = "";

    void show(AnnouncementDraft draft) {
        audience = draft.audience();
        role = text(draft.role());
        from = text(draft.from());
        until = text(draft.until());
        practitioner = text(draft.practitioner());
        service = text(draft.service());
        draft.words().forEach(words -> {
            if (words.language().equals(SPANISH)) {
                spanishTitle = words.title();
                spanishBody = words.body();
            } else {
                title = words.title();
                body = words.body();
            }
        });
    }

    AnnouncementDraft draft() {
        return new AnnouncementDraft(
                audience,
                role.isEmpty() ? null : role,
                UrlValues.read(from, LocalDate::parse).orElse(null),
                UrlValues.read(until, LocalDate::parse).orElse(null),
                UrlValues.read(practitioner, UUID::fromString).orElse(null),
                UrlValues.read(service, UUID::fromString).orElse(null),
                List.of(
                        new AnnouncementWords(ENGLISH, title, body),
                        new AnnouncementWords(SPANISH, spanishTitle, spanishBody)));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    public Audience getAudience() {
        return audience;
    }

    public void setAudience(Audience audience) {
        this.audience = audience;
    }

    public String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = typed(role);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = typed(from);
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String until) {
        this.until = typed(until);
    }

    public String getPractitioner() {
        return practitioner;
    }

    public void setPractitioner(@Nullable String practitioner) {
        this.practitioner = typed(practitioner);
    }

    public String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = typed(service);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = typed(title);
    }

    public String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = typed(body);
    }

    public String getSpanishTitle() {
        return spanishTitle;
    }

    public void setSpanishTitle(@Nullable String spanishTitle) {
        this.spanishTitle = typed(spanishTitle);
    }

    public String getSpanishBody() {
        return spanishBody;
    }

    public void setSpanishBody(@Nullable String spanishBody) {
        this.spanishBody = typed(spanishBody);
    }
}
