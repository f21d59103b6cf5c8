package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ohms.care.questionnaire.QuestionnaireDesk;
import org.ohms.care.questionnaire.QuestionnaireRow;
import org.ohms.care.questionnaire.ResponseRow;
import org.ohms.shared.error.CommonRefusal;
import org.ohms.shared.error.DomainException;
import org.ohms.shared.error.Refusal;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.UrlValues;

/** What a patient was asked and said, with the course of the points, and the form that asks. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientQuestionnairesView extends ChartPage {
    private static final long serialVersionUID = 1L;
    private static final String PAGE = "questionnaires";

    @Inject
    transient QuestionnaireDesk desk;

    private @Nullable String questionnaire;
    private transient List<ResponseRow> rows = List.of();
    private transient List<QuestionnaireRow> choices = List.of();

    @Override
    protected void read() {
        rows = desk.of(id());
        choices = may("questionnaire.write") ? desk.choices() : List.of();
    }

    public String ask() {
        desk.ask(
                id(),
                UrlValues.id(questionnaire)
                        .orElseThrow(() -> DomainException.invalid(
                                Refusal.of(CommonRefusal.REQUIRED).at("questionnaire"))));
        return kept(PAGE, "care.questionnaire.asked");
    }

    public String withdraw(ResponseRow row) {
        desk.withdraw(id(), row.id(), row.version());
        return kept(PAGE, "care.questionnaire.withdrawn");
    }

    public List<ResponseRow> getWaiting() {
        return rows.stream().filter(ResponseRow::isOpen).toList();
    }

    /** The newest first. */
    public List<ResponseRow> getAnswered() {
        return rows.stream().filter(ResponseRow::isCompleted).toList();
    }

    public List<QuestionnaireRow> getChoices() {
        return choices;
    }

    public @Nullable String getQuestionnaire() {
        return questionnaire;
    }

    public void setQuestionnaire(@Nullable String questionnaire) {
        this.questionnaire = questionnaire;
    }
}
