package org.ohms.web.care;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.care.questionnaire.OwnQuestionnaires;
import org.ohms.care.questionnaire.ResponseRow;

/** What a patient is asked, and what they answered. */
@Named("portalQuestionnaires")
@RequestScoped
public class OwnQuestionnairesView {
    @Inject
    OwnQuestionnaires questionnaires;

    private boolean known;
    private List<ResponseRow> rows = List.of();

    public void load() {
        known = questionnaires.hasRecord();
        rows = known ? questionnaires.mine() : List.of();
    }

    public boolean isKnown() {
        return known;
    }

    public List<ResponseRow> getWaiting() {
        return rows.stream().filter(ResponseRow::isOpen).toList();
    }

    public List<ResponseRow> getAnswered() {
        return rows.stream().filter(ResponseRow::isCompleted).toList();
    }
}
