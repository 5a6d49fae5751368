package nl.startklaar.postgres;

import java.nio.file.Path;
import java.util.Scanner;
import nl.startklaar.postgres.LocalPostgres.Access;
import nl.startklaar.postgres.LocalPostgres.Role;

/** Another JVM: starts or attaches, says what happened in one line, then obeys its input. */
final class Child {

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[1]);
        LocalPostgres own = null;
        Access access;
        long begin = System.nanoTime();
        try {
            if (args[0].equals("start")) {
                own = LocalPostgres.start(home);
                access = own.access();
            } else {
                access = LocalPostgres.attach(home);
            }
        } catch (IllegalStateException e) {
            System.out.println("REFUSED " + e.getMessage());
            return;
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        System.out.println(
                (own == null ? "ATTACHED" : own.origin()) + " " + access + " in " + millis + " ms");
        try (var in = new Scanner(System.in)) {
            while (in.hasNextLine()) {
                String sql = in.nextLine();
                if (sql.equals("close")) {
                    break;
                }
                try (var connection = access.connect(Role.OWNER);
                        var statement = connection.createStatement()) {
                    statement.execute(sql);
                    System.out.println("DONE");
                }
            }
        }
        if (own != null) {
            own.close();
            System.out.println("CLOSED");
        }
    }
}
