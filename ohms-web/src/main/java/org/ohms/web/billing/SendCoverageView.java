package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.coverage.CoverageRow;
import org.ohms.billing.coverage.OwnCoverage;
import org.ohms.billing.coverage.SubscriberRelationship;
import org.ohms.billing.proposal.OwnCoverageProposal;
import org.ohms.billing.proposal.OwnCoverageProposals;
import org.ohms.web.shared.Person;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Patients tell of an insurance, a new one or one the hospital knows; and what became of what they told. */
@Named
@ViewScoped
@ShowsRefusals
public class SendCoverageView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/portal/bills/insurance?faces-redirect=true";
    private static final int MOST_ORDERS = 3;

    @Inject
    transient OwnCoverageProposals proposals;

    @Inject
    transient OwnCoverage own;

    @Inject
    transient Person person;

    @Inject
    transient Toasts toasts;

    private final CoverageForm form = new CoverageForm();
    private String payer = "";
    private String target = "";
    private boolean changing;
    private transient @Nullable Part front;
    private transient @Nullable Part back;
    private transient List<OwnCoverageProposal> sent = List.of();

    /** Begins with what is known, where the address names it; somebody else's is none. */
    public void load() {
        if (!person.may("own-coverage.propose")) {
            return;
        }
        sent = proposals.mine();
        var rows = own.mine();
        form.setOrder(Math.min(MOST_ORDERS, rows.size() + 1));
        UrlValues.id(target)
                .flatMap(id -> rows.stream().filter(row -> row.id().equals(id)).findFirst())
                .ifPresent(this::begin);
    }

    private void begin(CoverageRow row) {
        changing = true;
        form.show(row);
        payer = row.name();
    }

    /** Sends it to the office. */
    public String send() throws IOException {
        proposals.propose(
                changing ? UrlValues.id(target).orElse(null) : null,
                payer,
                form.draft(),
                CardUpload.of(front),
                CardUpload.of(back));
        toasts.say("billing.own.told.done");
        return HERE;
    }

    public String withdraw(UUID id) {
        proposals.withdraw(id);
        toasts.say("billing.own.told.withdrawn");
        return HERE;
    }

    /** In which order insurers may be asked; the one that stands stays among them. */
    public List<Integer> getOrders() {
        var stands = form.getOrder();
        return IntStream.rangeClosed(1, Math.max(MOST_ORDERS, stands == null ? 1 : stands))
                .boxed()
                .toList();
    }

    public List<SubscriberRelationship> getRelationships() {
        return Arrays.asList(SubscriberRelationship.values());
    }

    public CoverageForm getForm() {
        return form;
    }

    public @Nullable Part getFront() {
        return front;
    }

    public void setFront(@Nullable Part front) {
        this.front = front;
    }

    public @Nullable Part getBack() {
        return back;
    }

    public void setBack(@Nullable Part back) {
        this.back = back;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(@Nullable String payer) {
        this.payer = payer == null ? "" : payer;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target == null ? "" : target;
    }

    /** Whether the form is about an insurance that is known. */
    public boolean isChanging() {
        return changing;
    }

    public List<OwnCoverageProposal> getSent() {
        return sent;
    }
}
