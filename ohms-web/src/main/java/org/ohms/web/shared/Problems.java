package org.ohms.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has to be put right on this page, for the summary above a form. */
@Named
@RequestScoped
public class Problems {
    /**
     * One line of the summary.
     *
     * @param text the sentence
     * @param input client id of the field it belongs to; null when it belongs to none
     */
    public record Line(String text, @Nullable String input) {}

    public List<Line> getLines() {
        var lines = new LinkedHashSet<Line>();
        var faces = FacesContext.getCurrentInstance();
        for (var ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            var id = ids.next();
            for (var message : faces.getMessageList(id)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0) {
                    lines.add(new Line(sentence(message), id));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static String sentence(FacesMessage message) {
        return message.getDetail() == null ? message.getSummary() : message.getDetail();
    }
}
