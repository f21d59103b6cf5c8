package org.ohms.web.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.ohms.care.task.TaskDesk;
import org.ohms.care.task.TaskOwnerRow;
import org.ohms.care.task.TaskRow;
import org.ohms.shared.time.HospitalDay;
import org.ohms.web.records.ChartPage;
import org.ohms.web.shared.ShowsRefusals;

/** What is to be done about one patient, and the form that gives another task. */
@Named
@ViewScoped
@ShowsRefusals
public class PatientTasksView extends ChartPage {
    private static final long serialVersionUID = 1L;

    @Inject
    transient TaskDesk desk;

    @Inject
    transient HospitalDay hospital;

    private final TaskForm form = new TaskForm();
    private transient List<TaskRow> rows = List.of();
    private transient List<TaskOwnerRow> owners = List.of();

    @Override
    protected void read() {
        rows = desk.of(id());
        owners = may("task.write") ? desk.owners() : List.of();
    }

    public String give() {
        desk.add(form.wanted(id(), hospital.zone()));
        return kept("tasks", "care.task.given");
    }

    public List<TaskRow> getRows() {
        return rows;
    }

    public List<TaskOwnerRow> getOwners() {
        return owners;
    }

    public TaskForm getForm() {
        return form;
    }
}
