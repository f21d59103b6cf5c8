package org.ohms.web.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.records.allergy.AllergyRow;
import org.ohms.records.own.OwnChart;
import org.ohms.records.own.OwnHealth;
import org.ohms.records.proposal.OwnProposal;
import org.ohms.records.proposal.OwnProposals;
import org.ohms.records.proposal.ProposalSubject;
import org.ohms.records.proposal.ProposeForChart;
import org.ohms.records.proposal.ProposedWords;
import org.ohms.shared.time.HospitalDay;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What patients send for their charts: allergies, history, own readings; and what became of what they sent. */
@Named
@ViewScoped
@ShowsRefusals
public class SendView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String READINGS = "/portal/health/readings?faces-redirect=true";
    private static final String HISTORY = "/portal/health/history?faces-redirect=true";

    @Inject
    transient OwnProposals proposals;

    @Inject
    transient OwnChart chart;

    @Inject
    transient Toasts toasts;

    @Inject
    transient HospitalDay hospital;

    private final Map<String, String> words = new LinkedHashMap<>();
    private String target = "";
    private transient boolean known;
    private transient List<OwnProposal> sent = List.of();
    private transient @Nullable OwnHealth health;

    /** Reads what stands in the chart and what was sent; before the account has a record there is nothing. */
    public void load() {
        known = chart.hasRecord();
        if (known) {
            sent = proposals.mine();
            health = chart.health();
            UrlValues.id(target)
                    .flatMap(id -> getAllergies().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst())
                    .ifPresent(this::begin);
        }
    }

    private void begin(AllergyRow row) {
        var severity = row.severity();
        words.putIfAbsent("substance", row.substance().text());
        words.putIfAbsent("reaction", String.join("; ", row.reactions()));
        words.putIfAbsent("severity", severity == null ? "" : severity.name());
    }

    public String sendAllergy() {
        return send(ProposalSubject.ALLERGY, UrlValues.id(target).orElse(null), HISTORY);
    }

    public String sendCondition() {
        return send(ProposalSubject.CONDITION, null, HISTORY);
    }

    public String sendProcedure() {
        return send(ProposalSubject.PROCEDURE, null, HISTORY);
    }

    public String sendRelative() {
        return send(ProposalSubject.FAMILY, null, HISTORY);
    }

    public String sendAnswer() {
        return send(ProposalSubject.SOCIAL, null, HISTORY);
    }

    /** Sends what was measured; the time is that of the clinic's clock, as the page says. */
    public String sendReading() {
        var asked = new LinkedHashMap<>(words);
        asked.computeIfPresent("at", (field, typed) -> instant(typed));
        return send(ProposalSubject.READING, null, READINGS, asked);
    }

    private String instant(String typed) {
        try {
            return typed.isBlank()
                    ? ""
                    : LocalDateTime.parse(typed.strip())
                            .atZone(hospital.zone())
                            .toInstant()
                            .toString();
        } catch (DateTimeException notATime) {
            return typed;
        }
    }

    private String send(ProposalSubject subject, @Nullable UUID about, String next) {
        return send(subject, about, next, words);
    }

    private String send(ProposalSubject subject, @Nullable UUID about, String next, Map<String, String> all) {
        var asked = new LinkedHashMap<String, String>();
        subject.fields()
                .forEach(field ->
                        asked.put(field, Optional.ofNullable(all.get(field)).orElse("")));
        proposals.propose(new ProposeForChart(subject, about, new ProposedWords(asked)));
        toasts.say("records.send.done");
        return next;
    }

    public String withdraw(UUID id) {
        var next = sent.stream()
                        .filter(one -> one.id().equals(id))
                        .anyMatch(one -> one.subject() == ProposalSubject.READING)
                ? READINGS
                : HISTORY;
        proposals.withdraw(id);
        toasts.say("records.send.withdrawn");
        return next;
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

    /** Whether the form is about an allergy that stands in the chart. */
    public boolean isChanging() {
        return UrlValues.id(target).isPresent();
    }

    public boolean isKnown() {
        return known;
    }

    public List<AllergyRow> getAllergies() {
        return health == null ? List.of() : health.allergies().counting();
    }

    /** Readings that were sent. */
    public List<OwnProposal> getReadings() {
        return sent.stream()
                .filter(one -> one.subject() == ProposalSubject.READING)
                .toList();
    }

    /** Everything else that was sent. */
    public List<OwnProposal> getUpdates() {
        return sent.stream()
                .filter(one -> one.subject() != ProposalSubject.READING)
                .toList();
    }
}
