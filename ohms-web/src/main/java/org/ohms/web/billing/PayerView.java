package org.ohms.web.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.billing.contract.ContractBook;
import org.ohms.billing.contract.TermRow;
import org.ohms.billing.payer.Connection;
import org.ohms.billing.payer.FilingCode;
import org.ohms.billing.payer.PayerBook;
import org.ohms.billing.payer.PayerRow;
import org.ohms.billing.payer.PlanDraft;
import org.ohms.billing.payer.PlanRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** One payer with its plans; of one of them what was agreed, and from when to when. */
@Named
@ViewScoped
@ShowsRefusals
public class PayerView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient PayerBook book;

    @Inject
    transient ContractBook contracts;

    @Inject
    transient Toasts toasts;

    private String payer = "";
    private String plan = "";
    private String term = "";
    private final PayerForm form = new PayerForm();
    private final TermForm terms = new TermForm();
    private String planName = "";
    private @Nullable FilingCode filing;
    private boolean planActive = true;
    private transient @Nullable PayerRow row;
    private transient List<PlanRow> plans = List.of();
    private transient @Nullable PlanRow shown;
    private transient List<TermRow> agreed = List.of();
    private transient @Nullable TermRow opened;

    public void load() {
        var known = book.payer(id());
        row = known;
        form.show(known);
        plans = book.plans(known.id());
        var wanted = UrlValues.id(plan).orElse(null);
        shown = plans.stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElse(null);
        if (wanted != null && shown == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        if (shown != null) {
            open(shown);
        }
    }

    private void open(PlanRow one) {
        planName = one.name();
        filing = one.filing();
        planActive = one.active();
        agreed = contracts.terms(one.id());
        var wanted = UrlValues.id(term).orElse(null);
        opened = agreed.stream()
                .filter(that -> that.id().equals(wanted))
                .findFirst()
                .orElse(null);
        if (opened != null) {
            terms.show(opened);
        }
    }

    public String change() {
        book.change(id(), known(row).version(), form.draft());
        toasts.say("billing.payer.kept");
        return here();
    }

    public String keepPlan() {
        var draft = new PlanDraft(planName, filing, planActive);
        if (shown == null) {
            plan = book.recordPlan(id(), draft).toString();
        } else {
            book.changePlan(shown.id(), shown.version(), draft);
        }
        toasts.say("billing.plan.kept");
        return here();
    }

    public String keepTerms() {
        if (opened == null) {
            term = contracts.agree(known(shown).id(), terms.draft()).toString();
        } else {
            contracts.change(opened.id(), opened.version(), terms.draft());
        }
        toasts.say("billing.terms.kept");
        return here();
    }

    public String putService() {
        contracts.putService(known(opened).id(), terms.service());
        toasts.say("billing.terms.kept");
        return here();
    }

    public String removeService(String code) {
        contracts.removeService(known(opened).id(), code);
        toasts.say("billing.terms.kept");
        return here();
    }

    private String here() {
        return "/admin/payer?faces-redirect=true&payer=" + payer + (plan.isEmpty() ? "" : "&plan=" + plan)
                + (term.isEmpty() ? "" : "&term=" + term);
    }

    private static <T> T known(@Nullable T one) {
        if (one == null) {
            throw DomainException.notFound(CommonRefusal.NOT_FOUND);
        }
        return one;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(payer));
    }

    public @Nullable PayerRow getRow() {
        return row;
    }

    public List<PlanRow> getPlans() {
        return plans;
    }

    public @Nullable PlanRow getShown() {
        return shown;
    }

    public List<TermRow> getAgreed() {
        return agreed;
    }

    public @Nullable TermRow getOpened() {
        return opened;
    }

    public PayerForm getForm() {
        return form;
    }

    public TermForm getTerms() {
        return terms;
    }

    public List<Connection> getConnections() {
        return Arrays.asList(Connection.values());
    }

    public List<FilingCode> getFilings() {
        return FilingCode.all();
    }

    /** The numbers of the price lists that can be agreed upon. */
    public List<Integer> getLists() {
        return contracts.priceLists();
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(@Nullable String payer) {
        this.payer = payer == null ? this.payer : payer;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = plan == null ? this.plan : plan;
    }

    public String getTerm() {
        return term;
    }

    public void setTerm(@Nullable String term) {
        this.term = term == null ? this.term : term;
    }

    public String getPlanName() {
        return planName;
    }

    public void setPlanName(@Nullable String planName) {
        this.planName = planName == null ? "" : planName;
    }

    public @Nullable FilingCode getFiling() {
        return filing;
    }

    public void setFiling(@Nullable FilingCode filing) {
        this.filing = filing;
    }

    public boolean isPlanActive() {
        return planActive;
    }

    public void setPlanActive(boolean planActive) {
        this.planActive = planActive;
    }
}
