package org.ohms.web.records;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.ohms.records.coding.Concept;
import org.ohms.records.encounter.EncounterId;
import org.ohms.records.family.FamilyDraft;
import org.ohms.records.family.Relative;
import org.ohms.records.observation.SocialFact;
import org.ohms.records.procedure.ProcedureDraft;
import org.ohms.web.shared.UrlValues;

/** What somebody types about former times, the family, and how the patient lives. */
public class HistoryForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text = "";
    private String system = "";
    private String code = "";
    private String performed = "";
    private String outcome = "";
    private String encounter = "";
    private @Nullable Relative relative;
    private String condition = "";
    private @Nullable Integer onsetAge;
    private boolean deceased;
    private @Nullable SocialFact fact;
    private String answer = "";

    ProcedureDraft procedure() {
        return new ProcedureDraft(
                ChartInput.concept(system, code, text),
                ChartInput.date(performed, "performed"),
                outcome,
                UrlValues.id(encounter).map(EncounterId::new).orElse(null));
    }

    FamilyDraft family() {
        return new FamilyDraft(relative, Concept.of(condition), onsetAge, deceased, null);
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getSystem() {
        return system;
    }

    public void setSystem(@Nullable String system) {
        this.system = system == null ? "" : system;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getPerformed() {
        return performed;
    }

    public void setPerformed(@Nullable String performed) {
        this.performed = performed == null ? "" : performed;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }

    public String getEncounter() {
        return encounter;
    }

    public void setEncounter(@Nullable String encounter) {
        this.encounter = encounter == null ? "" : encounter;
    }

    public @Nullable Relative getRelative() {
        return relative;
    }

    public void setRelative(@Nullable Relative relative) {
        this.relative = relative;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(@Nullable String condition) {
        this.condition = condition == null ? "" : condition;
    }

    public @Nullable Integer getOnsetAge() {
        return onsetAge;
    }

    public void setOnsetAge(@Nullable Integer onsetAge) {
        this.onsetAge = onsetAge;
    }

    public boolean isDeceased() {
        return deceased;
    }

    public void setDeceased(boolean deceased) {
        this.deceased = deceased;
    }

    public @Nullable SocialFact getFact() {
        return fact;
    }

    public void setFact(@Nullable SocialFact fact) {
        this.fact = fact;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }
}
