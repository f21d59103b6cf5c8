package org.ohms.compliance.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ohms.testing.TestDatabase;

@DisplayName("Every table of the hospital")
class TablesAreDecidedIT {
    private static final String TABLES = """
            select distinct c.relname from pg_class c join pg_roles r on r.oid = c.relowner
            left join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id'
            where c.relnamespace = 'ohms'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
            and %s""";
    private static final String ABOUT_PATIENTS = "coalesce(obj_description(c.oid, 'pg_class'), '') like '[patient]%'";

    @Test
    void saysWhoseDataItHolds() throws SQLException {
        assertThat(tables("coalesce(obj_description(c.oid, 'pg_class'), '')"
                        + " !~ '^\\[(patient|staff|system|vocabulary)\\] '"))
                .as("tables without a decision in their comment")
                .isEmpty();
    }

    @Test
    void aboutPatientsIsGuardedByTheDatabaseItself() throws SQLException {
        assertThat(tables(ABOUT_PATIENTS + " and not (c.relrowsecurity and c.relforcerowsecurity)"))
                .as("patient data without forced row-level security")
                .isEmpty();
        assertThat(tables(ABOUT_PATIENTS + " and not c.relispartition"
                        + " and not exists (select 1 from pg_policy p where p.polrelid = c.oid)"))
                .as("patient data that no policy opens to anyone")
                .isEmpty();
    }

    @Test
    void withAPatientsIdIsDecidedToHoldPatientData() throws SQLException {
        assertThat(tables("a.attname is not null and not " + ABOUT_PATIENTS)).isEmpty();
    }

    @Test
    void isOwnedByAnotherLoginThanTheOneThatServesRequests() throws SQLException {
        assertThat(tables("r.rolname = 'ohms_app'")).isEmpty();
    }

    @Test
    void hidesItsPatientsFromSomebodyWhoDidNotSayWhoActs() throws SQLException {
        for (var table : tables(ABOUT_PATIENTS + " and not c.relispartition")) {
            try (var connection = TestDatabase.get().app().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from ohms." + table)) {
                rows.next();
                assertThat(rows.getLong(1)).as(table).isZero();
            }
        }
    }

    private static List<String> tables(String condition) throws SQLException {
        try (var connection = TestDatabase.get().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES.formatted(condition))) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
