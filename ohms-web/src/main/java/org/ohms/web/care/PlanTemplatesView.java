package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ohms.care.plan.CarePlanDesk;
import org.ohms.care.plan.PlanCategory;
import org.ohms.care.plan.PlanTemplateBook;
import org.ohms.care.plan.PlanTemplateRow;
import org.ohms.care.plan.PublishPlanTemplate;
import org.ohms.web.shared.ShowsRefusals;
import org.ohms.web.shared.Toasts;
import org.ohms.web.shared.UrlValues;

/** What plans of care are made of: the templates, their versions, and the form for the next one. */
@Named
@ViewScoped
@ShowsRefusals
public class PlanTemplatesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/care-plans?faces-redirect=true";
    private static final int SPARE = 3;

    @Inject
    transient PlanTemplateBook book;

    @Inject
    transient CarePlanDesk desk;

    @Inject
    transient Toasts toasts;

    private final List<TemplateLineForm> lines = new ArrayList<>();
    private String template = "";
    private @Nullable PlanCategory category;
    private String name = "";
    private String aim = "";
    private String guideline = "";
    private transient List<PlanTemplateRow> templates = List.of();
    private transient List<PlanTemplateRow> versions = List.of();
    private transient List<String> roles = List.of();

    public void load() {
        templates = desk.templates();
        roles = book.roles();
        var chosen = UrlValues.id(template);
        versions = chosen.map(book::versions).orElse(List.of());
        if (lines.isEmpty()) {
            chosen.flatMap(id ->
                            versions.stream().filter(one -> one.id().equals(id)).findFirst())
                    .ifPresent(this::show);
            more();
        }
    }

    private void show(PlanTemplateRow chosen) {
        category = chosen.category();
        name = chosen.name();
        aim = chosen.aim();
        guideline = chosen.guideline();
        chosen.lines().forEach(line -> lines.add(TemplateLineForm.of(line)));
    }

    public void more() {
        for (var i = 0; i < SPARE; i++) {
            lines.add(new TemplateLineForm());
        }
    }

    public String publish() {
        book.publish(new PublishPlanTemplate(
                UrlValues.id(template).orElse(null),
                category,
                name,
                aim,
                guideline,
                lines.stream().map(TemplateLineForm::draft).toList()));
        toasts.say("care.template.published");
        return HERE;
    }

    public String retire(UUID id) {
        book.retire(id);
        toasts.say("care.template.retired");
        return HERE;
    }

    public boolean isChanging() {
        return UrlValues.id(template).isPresent();
    }

    /** Whether the version of the address is shown only: another one has taken its place. */
    public boolean isPast() {
        return UrlValues.id(template)
                .flatMap(id ->
                        versions.stream().filter(one -> one.id().equals(id)).findFirst())
                .filter(one -> one.retiredAt() != null)
                .isPresent();
    }

    public List<TemplateLineForm> getLines() {
        return lines;
    }

    public List<PlanTemplateRow> getTemplates() {
        return templates;
    }

    public List<PlanTemplateRow> getVersions() {
        return versions;
    }

    public List<String> getRoles() {
        return roles;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable String template) {
        this.template = template == null ? "" : template;
    }

    public @Nullable PlanCategory getCategory() {
        return category;
    }

    public void setCategory(@Nullable PlanCategory category) {
        this.category = category;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getAim() {
        return aim;
    }

    public void setAim(@Nullable String aim) {
        this.aim = aim == null ? "" : aim;
    }

    public String getGuideline() {
        return guideline;
    }

    public void setGuideline(@Nullable String guideline) {
        this.guideline = guideline == null ? "" : guideline;
    }
}
