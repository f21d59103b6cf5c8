package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ohms.care.pool.MessageSetup;
import org.ohms.care.pool.PoolDraft;
import org.ohms.care.pool.PoolRow;
import org.ohms.care.pool.TemplateRow;
import org.ohms.shared.id.AccountId;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** Pools, ready answers and words that warn. */
@Named
@ViewScoped
@ShowsRefusals
public class MessageSetupView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/messages?faces-redirect=true";
    private static final int USUAL_HOURS = 24;

    @Inject
    transient MessageSetup setup;

    @Inject
    transient Toasts toasts;

    private String pool = "";
    private String template = "";
    private String name = "";
    private boolean forPatients = true;
    private int hours = USUAL_HOURS;
    private boolean active = true;
    private long version;
    private String templateName = "";
    private String templateBody = "";
    private boolean templateActive = true;
    private long templateVersion;
    private String word = "";
    private final LinkedHashMap<String, Boolean> members = new LinkedHashMap<>();
    private transient List<PoolRow> pools = List.of();
    private transient List<TemplateRow> templates = List.of();
    private transient List<String> words = List.of();
    private transient Map<AccountId, String> candidates = Map.of();

    public void load() {
        pools = setup.pools();
        templates = setup.templates();
        words = setup.urgentWords();
        candidates = setup.candidates();
        poolId().flatMap(id -> pools.stream().filter(one -> one.id().equals(id)).findFirst())
                .ifPresent(this::show);
        templateId()
                .flatMap(id ->
                        templates.stream().filter(one -> one.id().equals(id)).findFirst())
                .ifPresent(this::show);
    }

    private void show(PoolRow row) {
        name = row.name();
        forPatients = row.forPatients();
        hours = row.answerHours();
        active = row.active();
        version = row.version();
        setup.members(row.id()).forEach(member -> members.put(member.toString(), true));
    }

    private void show(TemplateRow row) {
        templateName = row.name();
        templateBody = row.body();
        templateActive = row.active();
        templateVersion = row.version();
    }

    public String savePool() {
        var draft = new PoolDraft(
                name,
                forPatients,
                hours,
                active,
                members.entrySet().stream()
                        .filter(one -> Boolean.TRUE.equals(one.getValue()))
                        .map(one -> AccountId.of(one.getKey()))
                        .collect(Collectors.toSet()));
        poolId().ifPresentOrElse(id -> setup.changePool(id, version, draft), () -> setup.addPool(draft));
        toasts.say("care.setup.saved");
        return HERE;
    }

    public String saveTemplate() {
        templateId()
                .ifPresentOrElse(
                        id -> setup.changeTemplate(id, templateVersion, templateName, templateBody, templateActive),
                        () -> setup.addTemplate(templateName, templateBody));
        toasts.say("care.setup.saved");
        return HERE;
    }

    public String addWord() {
        setup.addUrgentWord(word);
        toasts.say("care.setup.saved");
        return HERE;
    }

    public String removeWord(String old) {
        setup.removeUrgentWord(old);
        toasts.say("care.setup.saved");
        return HERE;
    }

    private Optional<UUID> poolId() {
        return UrlValues.id(pool);
    }

    private Optional<UUID> templateId() {
        return UrlValues.id(template);
    }

    public boolean isChangingPool() {
        return poolId().isPresent();
    }

    public boolean isChangingTemplate() {
        return templateId().isPresent();
    }

    public List<PoolRow> getPools() {
        return pools;
    }

    public List<TemplateRow> getTemplates() {
        return templates;
    }

    public List<String> getWords() {
        return words;
    }

    public List<Map.Entry<AccountId, String>> getCandidates() {
        return List.copyOf(candidates.entrySet());
    }

    public Map<String, Boolean> getMembers() {
        return members;
    }

    public String getPool() {
        return pool;
    }

    public void setPool(@Nullable String pool) {
        this.pool = pool == null ? "" : pool;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable String template) {
        this.template = template == null ? "" : template;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isForPatients() {
        return forPatients;
    }

    public void setForPatients(boolean forPatients) {
        this.forPatients = forPatients;
    }

    public int getHours() {
        return hours;
    }

    public void setHours(int hours) {
        this.hours = hours;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public String getTemplateName() {
        return templateName;
    }

    public void setTemplateName(@Nullable String templateName) {
        this.templateName = templateName == null ? "" : templateName;
    }

    public String getTemplateBody() {
        return templateBody;
    }

    public void setTemplateBody(@Nullable String templateBody) {
        this.templateBody = templateBody == null ? "" : templateBody;
    }

    public boolean isTemplateActive() {
        return templateActive;
    }

    public void setTemplateActive(boolean templateActive) {
        this.templateActive = templateActive;
    }

    public String getWord() {
        return word;
    }

    public void setWord(@Nullable String word) {
        this.word = word == null ? "" : word;
    }
}
