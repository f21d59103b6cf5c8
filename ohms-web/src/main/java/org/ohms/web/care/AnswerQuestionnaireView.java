package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.questionnaire.OwnQuestionnaires;
import org.ohms.care.questionnaire.QuestionnaireDefinition.Item;
import org.ohms.care.questionnaire.ResponseRow;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;
import org.omnifaces.util.Faces;

/** A patient answers one questionnaire: what was said is kept, and sent once everything is answered. */
@Named("portalQuestionnaire")
@ViewScoped
@ShowsRefusals
public class AnswerQuestionnaireView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String FIELD = "a_";

    @Inject
    transient OwnQuestionnaires questionnaires;

    @Inject
    transient Toasts toasts;

    private String response = "";
    private long version;
    private final HashMap<String, String> said = new HashMap<>();
    private final HashSet<String> missing = new HashSet<>();
    private transient @Nullable ResponseRow row;

    public void load() {
        var read = questionnaires.open(id());
        row = read;
        version = read.version();
        said.clear();
        said.putAll(read.answers());
    }

    /** Keeps what was said, to go on another time. */
    public String save() {
        take();
        questionnaires.save(id(), version, said);
        toasts.say("care.questionnaire.own.saved");
        return "/portal/questionnaires/list?faces-redirect=true";
    }

    /** Sends it, unless something is missing: then that is marked. */
    public @Nullable String send() {
        take();
        if (!missing.isEmpty()) {
            return null;
        }
        questionnaires.send(id(), version, said);
        return "/portal/questionnaires/answer?faces-redirect=true&response=" + id();
    }

    private void take() {
        said.clear();
        missing.clear();
        var definition = getRow().definition();
        for (var item : definition.items()) {
            var value = Faces.getRequestParameter(FIELD + item.linkId());
            if (value != null && !value.isBlank()) {
                said.put(item.linkId(), value);
            }
        }
        var counting = definition.counting(said);
        definition.items().stream()
                .filter(item -> item.required() && definition.asks(item, said) && !counting.containsKey(item.linkId()))
                .map(Item::linkId)
                .forEach(missing::add);
    }

    public ResponseRow getRow() {
        var known = row;
        if (known == null) {
            known = questionnaires.open(id());
            row = known;
        }
        return known;
    }

    /** Whether this option, counted from 0, is the answer so far. */
    public boolean isChosen(Item item, int option) {
        return String.valueOf(option).equals(said.get(item.linkId()));
    }

    /** What was typed so far. */
    public String typed(Item item) {
        return said.getOrDefault(item.linkId(), "");
    }

    public boolean isMissing(Item item) {
        return missing.contains(item.linkId());
    }

    /** The words of the option that leaves this question out; empty for one that is always asked. */
    public String skippedBy(Item item) {
        var unless = item.hiddenWhen();
        if (unless == null) {
            return "";
        }
        return getRow().definition().items().stream()
                .filter(other -> other.linkId().equals(unless.linkId()))
                .map(other -> other.choices().get(unless.option()).text())
                .findFirst()
                .orElse("");
    }

    public boolean isAnyMissing() {
        return !missing.isEmpty();
    }

    /** The questions without an answer. */
    public Set<String> getMissing() {
        return missing;
    }

    public Map<String, String> getSaid() {
        return said;
    }

    private UUID id() {
        return UrlValues.required(UrlValues.id(response));
    }

    public String getResponse() {
        return response;
    }

    public void setResponse(@Nullable String response) {
        this.response = response == null ? "" : response;
    }
}
