package gaze.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.BIGINT;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplateTest {
  private static final Table<Record> WORDS = table(name("words"));
  private static final Field<Long> NUMBER = field(name("number"), BIGINT);
  private static final Field<String> WORD = field(name("word"), VARCHAR);

  private final Template adding = Rows.into(WORDS, NUMBER, WORD);
  private final Template finding =
      new Template(sql -> sql.select(WORD).from(WORDS).where(NUMBER.eq(Template.value(NUMBER))));
  private final List<String> prepared = new ArrayList<>();
  private Connection connection;
  private DSLContext sql;

  @BeforeEach
  void open() throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    sql = DSL.using(noting(connection), SQLDialect.SQLITE);
    sql.execute("CREATE TABLE words (number BIGINT PRIMARY KEY, word VARCHAR)");
    prepared.clear();
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private Connection noting(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            TemplateTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                prepared.add((String) arguments[0]);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void aStatementIsPreparedOnceForAConnection() {
    for (long number = 0; number < 5; number++) {
      adding.execute(sql, number, "word " + number);
      assertThat(finding.fetch(sql, number).getValues(WORD)).containsExactly("word " + number);
    }
    assertThat(prepared).hasSize(2);
  }

  @Test
  void whatWasRefusedIsNotAddedLater() {
    adding.execute(sql, 1L, "one");
    assertThat(sql.fetchCount(WORDS)).isEqualTo(1);
    assertThatThrownBy(
            () ->
                adding.executeAll(
                    sql, List.of(new Object[] {2L, "two"}, new Object[] {1L, "again"})))
        .isInstanceOf(DataAccessException.class);
    sql.deleteFrom(WORDS).execute();
    adding.execute(sql, 3L, "three");
    assertThat(sql.select(WORD).from(WORDS).fetch(WORD)).containsExactly("three");
  }
}
