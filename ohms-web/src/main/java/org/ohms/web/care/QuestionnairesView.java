package org.ohms.web.care;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ohms.care.questionnaire.QuestionnaireRow;
import org.ohms.care.questionnaire.QuestionnaireSetup;

/** The questionnaires of the hospital, every version. */
@Named
@RequestScoped
public class QuestionnairesView {
    @Inject
    QuestionnaireSetup setup;

    private List<QuestionnaireRow> rows = List.of();
    private Map<String, List<UUID>> services = Map.of();

    public void load() {
        rows = setup.all();
        services = setup.services();
    }

    public List<QuestionnaireRow> getRows() {
        return rows;
    }

    /** With how many services it belongs. */
    public int services(QuestionnaireRow row) {
        return services.getOrDefault(row.code(), List.of()).size();
    }
}
