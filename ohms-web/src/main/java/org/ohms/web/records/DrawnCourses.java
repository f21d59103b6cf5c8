package org.ohms.web.records;

import jakarta.enterprise.context.RequestScoped;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.ohms.records.observation.Course;

/** The courses of the page at hand as lines, each drawn once: a template asks for every part of a line by itself. */
@RequestScoped
class DrawnCourses {
    private final Map<Course, Optional<Spark>> drawn = new IdentityHashMap<>();

    Optional<Spark> of(Course course) {
        return drawn.computeIfAbsent(
                course,
                line -> Spark.of(
                        line.figures(), line.latest().low(), line.latest().high()));
    }
}
