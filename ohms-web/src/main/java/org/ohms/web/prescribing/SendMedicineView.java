package org.ohms.web.prescribing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ohms.prescribing.medicine.MedicineRow;
import org.ohms.prescribing.medicine.OwnMedicines;
import org.ohms.records.own.OwnChart;
import org.ohms.records.proposal.OwnProposals;
import org.ohms.records.proposal.ProposalSubject;
import org.ohms.records.proposal.ProposeForChart;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.web.records.ChartInput;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Patients tell of what they take: something new, or another word on what stands in their list. */
@Named
@ViewScoped
@ShowsRefusals
public class SendMedicineView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient OwnProposals proposals;

    @Inject
    transient OwnMedicines medicines;

    @Inject
    transient OwnChart chart;

    @Inject
    transient Toasts toasts;

    private final Map<String, String> words = new LinkedHashMap<>();
    private String target = "";
    private boolean changing;

    /** Begins with what stands in the list, where the address names it; somebody else's is none. */
    public void load() {
        if (chart.hasRecord()) {
            UrlValues.id(target)
                    .flatMap(id -> medicines.mine().stream()
                            .filter(row -> row.id().equals(id) && row.isOwn())
                            .findFirst())
                    .ifPresent(this::begin);
        }
    }

    private void begin(MedicineRow row) {
        changing = true;
        words.putIfAbsent("medicine", row.what().text());
        words.putIfAbsent("dose", row.dose());
        words.putIfAbsent("origin", row.origin().name());
        words.putIfAbsent("since", ChartInput.text(row.started()));
    }

    /** Sends it to the people who care for the patient. */
    public String send() {
        var asked = new LinkedHashMap<String, String>();
        ProposalSubject.MEDICINE
                .fields()
                .forEach(field ->
                        asked.put(field, Optional.ofNullable(words.get(field)).orElse("")));
        proposals.propose(new ProposeForChart(
                ProposalSubject.MEDICINE,
                changing ? UrlValues.id(target).orElse(null) : null,
                new ProposedWords(asked)));
        toasts.say("records.send.done");
        return "/portal/health/medicines?faces-redirect=true";
    }

    public Map<String, String> getWords() {
        return words;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target == null ? "" : target;
    }

    /** Whether the form is about something that stands in the list. */
    public boolean isChanging() {
        return changing;
    }
}
