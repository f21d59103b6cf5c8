package org.ohms.web.messaging;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.ohms.messaging.notification.MyNotifications;
import org.ohms.messaging.notification.NotificationId;
import org.ohms.messaging.notification.NotificationRow;
import org.ohms.web.shared.Formats;
import org.ohms.web.shared.PagedList;
import org.ohms.web.shared.Shell;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Words;

/** What somebody was told, newest first; opening one leads to what it is about. */
@Named
@ViewScoped
@ShowsRefusals
public class NotificationsView extends PagedList<NotificationRow> {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/notifications";
    private static final String DOCUMENT = "document.";
    private static final String PLAN = "plan.";
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(
            Map.entry("access.break-glass", "/staff/break-glass/reviews/"),
            Map.entry("oversight.anomaly", "/admin/anomalies/"),
            Map.entry("message.asked", "/staff/messages/"),
            Map.entry("message.urgent", "/staff/messages/"),
            Map.entry("message.given", "/staff/messages/"),
            Map.entry("message.colleague", "/staff/messages/"),
            Map.entry("message.new", "/portal/messages/"),
            Map.entry("records.cosign", "/staff/patients/"),
            Map.entry("records.critical", "/staff/patients/"),
            Map.entry("records.critical-unheard", "/staff/patients/"),
            Map.entry("questionnaire.red", "/staff/patients/"),
            Map.entry("records.proposal", "/staff/requests/charts/"),
            Map.entry("medicine.pause-over", "/staff/patients/"),
            Map.entry("prescription.second", "/staff/patients/"),
            Map.entry("prescription.agreed", "/staff/patients/"),
            Map.entry("prescription.taken-back", "/staff/patients/"),
            Map.entry("prescription.alert", "/staff/patients/"),
            Map.entry("dispense.doubt", "/staff/patients/"),
            Map.entry("outside.back", "/staff/patients/"),
            Map.entry("dispense.answered", "/staff/dispensing/"),
            Map.entry("result.shared", "/portal/results/"));
    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("role.requested", "/admin/roles/requests"),
            Map.entry("role.widening", "/admin/roles"),
            Map.entry("questionnaire.asked", "/portal/questionnaires"),
            Map.entry("announcement.new", "/announcements"),
            Map.entry("article.suggested", "/portal/learn"),
            Map.entry("visit.offered", "/portal/waiting-list"),
            Map.entry("bill.issued", "/portal/bills"),
            Map.entry("bill.copy", "/portal/bills"),
            Map.entry("bill.link", "/portal/bills"),
            Map.entry("bill.reminder", "/portal/bills"),
            Map.entry("prescription.new", "/portal/medicines"),
            Map.entry("prescription.changed", "/portal/medicines"),
            Map.entry("prescription.ended", "/portal/medicines"),
            Map.entry("refill.declined", "/portal/medicines"),
            Map.entry("dose.reminder", "/portal/medicines"),
            Map.entry("supply.reminder", "/portal/medicines"),
            Map.entry("dispense.ready", "/portal/medicines"),
            Map.entry("dispense.recalled", "/portal/medicines"),
            Map.entry("message.proxy", "/portal/people"),
            Map.entry("plan.new", "/portal/care-plan"),
            Map.entry("plan.over", "/portal/care-plan"),
            Map.entry("referral.new", "/portal/care-plan"),
            Map.entry("referral.asked", "/staff/referrals"),
            Map.entry("referral.accepted", "/staff/referrals"),
            Map.entry("referral.declined", "/staff/referrals"),
            Map.entry("referral.completed", "/staff/referrals"),
            Map.entry("referral.revoked", "/staff/referrals"),
            Map.entry("task.given", "/staff/tasks"),
            Map.entry("task.done", "/staff/tasks"),
            Map.entry("task.cancelled", "/staff/tasks"),
            Map.entry("task.overdue", "/staff/tasks"),
            Map.entry("task.unheard", "/staff/tasks"),
            Map.entry("refill.asked", "/staff/refills"));

    @Inject
    transient MyNotifications notifications;

    @Inject
    transient Shell shell;

    @Inject
    transient Words words;

    @Inject
    transient Formats formats;

    /** Reads the part of the list the address asks for. */
    public void load() {
        show(notifications.list(wanted()));
    }

    /** Opens one: it counts as read, and the page it is about follows, if there is one at this door. */
    public String open(NotificationId id) {
        var opened = notifications.open(id);
        var visits = shell.isAtStaffDoor() ? "/staff/visits/" : "/portal/visits/";
        var patient = opened.patient();
        if (opened.kind().startsWith(DOCUMENT) && patient != null) {
            var documents = shell.isAtStaffDoor() ? "/staff/patients/" + patient + "/documents" : "/portal/documents";
            return (shell.has(documents) ? documents : HERE) + "?faces-redirect=true";
        }
        if (opened.kind().startsWith(PLAN) && patient != null && shell.isAtStaffDoor()) {
            var plans = "/staff/patients/" + patient + "/care-plan";
            return (shell.has(plans) ? plans : HERE) + "?faces-redirect=true";
        }
        var list = LISTS.get(opened.kind());
        if (list != null && shell.has(list)) {
            return list + "?faces-redirect=true";
        }
        var page = ELSEWHERE.getOrDefault(opened.kind(), visits) + opened.subject();
        return (opened.subject() != null && shell.has(page) ? page : HERE) + "?faces-redirect=true";
    }

    /** Everything counts as read. */
    public String readAll() {
        notifications.readAll();
        return HERE + "?faces-redirect=true";
    }

    /** When it was told, as people at this door read times. */
    public String at(NotificationRow row) {
        return shell.isAtStaffDoor() ? formats.dateTime(row.createdAt()) : formats.visit(row.createdAt());
    }

    /** What happened, in the reader's words. */
    public String text(NotificationRow row) {
        var moment = row.moment();
        return words.of(
                "messaging.kind." + row.kind(),
                moment == null ? "" : shell.isAtStaffDoor() ? formats.dateTime(moment) : formats.visit(moment),
                row.label() == null ? "" : row.label().listName());
    }

    public boolean isAnyUnread() {
        return getRows().stream().anyMatch(row -> !row.read());
    }
}
