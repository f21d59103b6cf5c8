package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.questionnaire.QuestionnaireRow;
import org.ohms.care.questionnaire.QuestionnaireSetup;
import org.ohms.scheduling.service.ServiceLookup;
import org.ohms.scheduling.service.ServiceRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Writing a questionnaire: a draft is changed, what was published gets another version, what came with the house is read. */
@Named
@ViewScoped
@ShowsRefusals
public class QuestionnaireEditView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient QuestionnaireSetup setup;

    @Inject
    transient ServiceLookup lookup;

    @Inject
    transient Toasts toasts;

    private String questionnaire = "";
    private long version;
    private final QuestionnaireForm form = new QuestionnaireForm();
    private ArrayList<String> chosen = new ArrayList<>();
    private transient @Nullable QuestionnaireRow row;
    private transient @Nullable List<ServiceRow> services;

    /** Begins with one empty question. */
    public void begin() {
        if (form.getQuestions().isEmpty()) {
            form.addQuestion();
        }
    }

    public void load() {
        var read = setup.version(id());
        row = read;
        version = read.version();
        form.read(read);
        chosen = new ArrayList<>(setup.services().getOrDefault(read.code(), List.of()).stream()
                .map(UUID::toString)
                .toList());
    }

    public void addQuestion() {
        form.addQuestion();
    }

    public void remove(QuestionnaireForm.Question question) {
        form.remove(question);
    }

    public String create() {
        return saved(setup.begin(form.draft()));
    }

    public String save() {
        return saved(setup.change(id(), version, form.draft()));
    }

    private String saved(UUID id) {
        toasts.say("care.questionnaire.saved");
        return page(id);
    }

    public String publish() {
        setup.publish(id(), version);
        toasts.say("care.questionnaire.published");
        return page(id());
    }

    public String retire() {
        setup.retire(id(), version);
        toasts.say("care.questionnaire.retired");
        return page(id());
    }

    public String belongs() {
        setup.belongsTo(id(), chosen.stream().map(UUID::fromString).toList());
        toasts.say("care.questionnaire.belongs.saved");
        return page(id());
    }

    private static String page(UUID id) {
        return "/admin/questionnaire?faces-redirect=true&questionnaire=" + id;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(questionnaire));
    }

    public QuestionnaireRow getRow() {
        var known = row;
        if (known == null) {
            known = setup.version(id());
            row = known;
        }
        return known;
    }

    public List<ServiceRow> getServices() {
        var known = services;
        if (known == null) {
            known = lookup.rows().stream().filter(ServiceRow::offered).toList();
            services = known;
        }
        return known;
    }

    public QuestionnaireForm getForm() {
        return form;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable List<String> chosen) {
        this.chosen = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public String getQuestionnaire() {
        return questionnaire;
    }

    public void setQuestionnaire(@Nullable String questionnaire) {
        this.questionnaire = questionnaire == null ? "" : questionnaire;
    }
}
