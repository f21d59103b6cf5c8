package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.referral.NewReferral;
import org.ohms.care.referral.ReferralDesk;
import org.ohms.care.referral.ReferralRow;
import org.ohms.care.task.TaskOwnerRow;
import org.ohms.records.order.OrderPriority;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;
import org.omnifaces.util.Faces;

/** Where one patient was sent, what came of it, and the form that sends them on. */
@Named
@ViewScoped
@ShowsRefusals
public class ReferralsView extends ChartPage {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "referrals";

    @Inject
    transient ReferralDesk desk;

    private final HashMap<UUID, String> said = new HashMap<>();
    private String to = "";
    private String recipient = "";
    private @Nullable OrderPriority priority = OrderPriority.ROUTINE;
    private String what = "";
    private String question = "";
    private String history = "";
    private transient List<ReferralRow> rows = List.of();
    private transient List<TaskOwnerRow> recipients = List.of();

    @Override
    protected void read() {
        rows = desk.of(id());
        recipients = may("referral.write") ? desk.recipients() : List.of();
    }

    public String ask() {
        desk.ask(new NewReferral(id(), to, recipient, priority, what, question, history));
        return kept(PAGE, "care.referral.asked");
    }

    /** Sends the letter as a document to print. */
    public void print(ReferralRow row) throws IOException {
        Faces.sendFile(desk.letter(id(), row.id()), "referral.pdf", true);
    }

    public String accepted(ReferralRow row) {
        desk.acceptedOutside(id(), row.id(), row.version(), said.get(row.id()));
        return kept(PAGE, "care.referral.answered");
    }

    public String declined(ReferralRow row) {
        desk.declinedOutside(id(), row.id(), row.version(), said.get(row.id()));
        return kept(PAGE, "care.referral.answered");
    }

    public String reported(ReferralRow row) {
        desk.reportedOutside(id(), row.id(), row.version(), said.get(row.id()));
        return kept(PAGE, "care.referral.reported");
    }

    public String revoke(ReferralRow row) {
        desk.revoke(id(), row.id(), row.version());
        return kept(PAGE, "care.referral.revoked");
    }

    public List<ReferralRow> getRows() {
        return rows;
    }

    public List<TaskOwnerRow> getRecipients() {
        return recipients;
    }

    public Map<UUID, String> getSaid() {
        return said;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(@Nullable String recipient) {
        this.recipient = recipient == null ? "" : recipient;
    }

    public @Nullable OrderPriority getPriority() {
        return priority;
    }

    public void setPriority(@Nullable OrderPriority priority) {
        this.priority = priority;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what;
    }

    public String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question == null ? "" : question;
    }

    public String getHistory() {
        return history;
    }

    public void setHistory(@Nullable String history) {
        this.history = history == null ? "" : history;
    }
}
