package org.ohms.web.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.ohms.identity.role.RoleEditor;
import org.ohms.identity.role.RoleRow;
import org.ohms.web.shared.ShowsRefusals;

/** Every role, how much it allows and how many people have it. */
@Named
@ViewScoped
@ShowsRefusals
public class RolesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    transient RoleEditor editor;

    private transient List<RoleRow> rows = List.of();

    public void load() {
        rows = editor.list();
    }

    public List<RoleRow> getRows() {
        return rows;
    }
}
