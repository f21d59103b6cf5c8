package org.ohms.care.pool;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The answers that are written often, for those who answer. */
@Stateless
public class ReadyAnswers {
    @Inject
    Templates templates;

    /** Those in use, by name. */
    @RolesAllowed("message.write")
    public List<TemplateRow> all() {
        return templates.inUse();
    }
}
