package org.ohms.web.care;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.ohms.care.task.TaskDesk;
import org.ohms.care.task.TaskRow;
import org.ohms.shared.id.PatientId;

/** What is open about the patients in one's care, patient by patient, for whoever comes next. */
@Named
@RequestScoped
public class HandoverView {
    @Inject
    TaskDesk desk;

    private List<Part> parts = List.of();

    /** One patient with what is open; what hurries most stands first. */
    public record Part(PatientId patient, List<TaskRow> tasks) {
        public Part {
            tasks = List.copyOf(tasks);
        }

        public TaskRow first() {
            return tasks.get(0);
        }
    }

    public void load() {
        var byPatient = new LinkedHashMap<PatientId, List<TaskRow>>();
        desk.handover()
                .forEach(task -> byPatient
                        .computeIfAbsent(task.patient(), first -> new ArrayList<>())
                        .add(task));
        parts = byPatient.entrySet().stream()
                .map(one -> new Part(one.getKey(), one.getValue()))
                .toList();
    }

    public List<Part> getParts() {
        return parts;
    }
}
