package org.ohms.web.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.messaging.announcement.AnnouncementDesk;
import org.ohms.messaging.announcement.AnnouncementDetails;
import org.ohms.messaging.announcement.AnnouncementReport;
import org.ohms.messaging.announcement.AnnouncementState;
import org.ohms.messaging.announcement.AnnouncementWords;
import org.ohms.messaging.announcement.Audience;
import org.ohms.web.compliance.AuditWords;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One announcement: written, looked at with the count of people it goes to, sent, and followed. */
@Named
@ViewScoped
@ShowsRefusals
public class AnnouncementView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/announcements/list?faces-redirect=true";

    @Inject
    transient AnnouncementDesk desk;

    @Inject
    transient Person person;

    @Inject
    transient AuditWords auditWords;

    @Inject
    transient Toasts toasts;

    private String announcement = "";
    private long version;
    private final AnnouncementForm form = new AnnouncementForm();
    private transient @Nullable AnnouncementDetails details;
    private transient AnnouncementDesk.@Nullable Choices choices;

    public void load() {
        var read = desk.one(id());
        details = read;
        version = read.version();
        form.show(read.draft());
    }

    public String create() {
        return saved(desk.write(form.draft()));
    }

    public String save() {
        desk.change(id(), version, form.draft());
        return saved(id());
    }

    private String saved(UUID id) {
        toasts.say("messaging.announcement.saved");
        return page(id);
    }

    public String send() {
        desk.send(id(), version);
        toasts.say("messaging.announcement.sent");
        return page(id());
    }

    public String stop() {
        desk.stop(id());
        toasts.say("messaging.announcement.stopped");
        return page(id());
    }

    public String discard() {
        desk.discard(id(), version);
        toasts.say("messaging.announcement.discarded");
        return LIST;
    }

    private static String page(UUID id) {
        return "/admin/announcements/announcement?faces-redirect=true&announcement=" + id;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(announcement));
    }

    public AnnouncementDetails getDetails() {
        var known = details;
        if (known == null) {
            known = desk.one(id());
            details = known;
        }
        return known;
    }

    /** What a group can be chosen by; asked for when a page shows it. */
    public AnnouncementDesk.Choices getChoices() {
        var known = choices;
        if (known == null) {
            known = desk.choices();
            choices = known;
        }
        return known;
    }

    /** The paragraphs of the plain text. */
    public List<String> paragraphs(AnnouncementWords words) {
        return Arrays.stream(words.body().split("\n\\s*\n", -1))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** Why messages did not arrive, in words. */
    public String why(AnnouncementReport.Messages line) {
        var failure = line.failure();
        return failure == null ? "" : auditWords.sentence(failure);
    }

    public boolean isWritable() {
        return isDraft() && person.may("announcement.send");
    }

    public boolean isDraft() {
        return getDetails().state() == AnnouncementState.DRAFT;
    }

    public boolean isStoppable() {
        return getDetails().state() == AnnouncementState.SENDING && person.may("announcement.send");
    }

    public List<Audience> getAudiences() {
        return List.of(Audience.values());
    }

    public AnnouncementForm getForm() {
        return form;
    }

    public String getAnnouncement() {
        return announcement;
    }

    public void setAnnouncement(@Nullable String announcement) {
        this.announcement = announcement == null ? "" : announcement;
    }
}
