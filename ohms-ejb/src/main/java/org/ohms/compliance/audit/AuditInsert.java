package org.ohms.compliance.audit;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A row of the audit trail on its way to the database: within the transaction of the use case, or on a connection apart.
 *
 * @param sql with its values numbered in their order: {@code ?1}, {@code ?2} and so on
 */
public record AuditInsert(String sql, List<@Nullable Object> values) {
    private static final Pattern NUMBERED = Pattern.compile("\\?\\d+");

    public AuditInsert {
        values = Collections.unmodifiableList(values);
    }

    void within(EntityManager entities) {
        var query = entities.createNativeQuery(sql);
        for (var i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        query.executeUpdate();
    }

    void by(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(NUMBERED.matcher(sql).replaceAll("?"))) {
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }
}
