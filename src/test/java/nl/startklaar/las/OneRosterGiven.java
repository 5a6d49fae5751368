package nl.startklaar.las;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.startklaar.las.LasGiven.folder;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The OneRoster set of the test resources, with what a test changes in it. */
final class OneRosterGiven {

    private final Map<String, byte[]> files = new LinkedHashMap<>(folder("oneroster-1.2"));

    /** Puts one text for another, which has to be there. */
    OneRosterGiven replace(String file, String from, String to) {
        assertThat(text(file)).as(file).contains(from);
        return put(file, text(file).replace(from, to));
    }

    OneRosterGiven put(String file, String text) {
        files.put(file, text.getBytes(UTF_8));
        return this;
    }

    OneRosterGiven put(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    OneRosterGiven add(String file, String line) {
        return put(file, text(file) + line + "\n");
    }

    OneRosterGiven remove(String file) {
        assertThat(files.remove(file)).as(file).isNotNull();
        return this;
    }

    OneRosterGiven rename(String from, String to) {
        var bytes = files.get(from);
        return remove(from).put(to, bytes == null ? new byte[0] : bytes);
    }

    String text(String file) {
        return new String(files.getOrDefault(file, new byte[0]), UTF_8);
    }

    Map<String, byte[]> files() {
        return files;
    }

    LasReading read() {
        return read(ReadingChoice.lenient());
    }

    LasReading read(ReadingChoice choice) {
        return LasGiven.reading(files, choice);
    }

    /** A set of changes: only these files, everything of it delta. */
    static OneRosterGiven delta(Map<String, String> tables) {
        var given = new OneRosterGiven();
        given.files.clear();
        var manifest = new StringBuilder();
        for (var line : new OneRosterGiven().text("manifest.csv").split("\n", -1)) {
            boolean isOurs =
                    tables.keySet().stream()
                            .anyMatch(it -> line.startsWith("file." + it.replace(".csv", ",")));
            manifest.append(isOurs ? line.replace("bulk", "delta") : line.replace("bulk", "absent"))
                    .append('\n');
        }
        given.put("manifest.csv", manifest.toString());
        tables.forEach((name, rows) -> {
            var header = new OneRosterGiven().text(name).split("\n", -1)[0];
            given.put(name, header + "\n" + rows);
        });
        return given;
    }

    static OneRosterGiven twoSchools() {
        return new OneRosterGiven()
                .add("orgs.csv", "99AA01,,,De Brink,school,99AA01,99AA")
                .add("classes.csv", "H3,,,3,3,PO,,homeroom,,99AA01,2026-2027-T1,,,")
                .add("users.csv", "20001,,,true,x,,Sem,Bos,,,,,,,3,,,,,,99AA01,")
                .add("roles.csv", "r-20001,,,20001,primary,student,,,99AA01,")
                .add("enrollments.csv", "e-2,,,H3,99AA01,20001,student,,,");
    }

    static OneRosterGiven version11() {
        var given = new OneRosterGiven();
        given.files()
                .keySet()
                .retainAll(List.of("orgs.csv", "academicSessions.csv", "classes.csv"));
        var manifest =
                """
                propertyName,value
                manifest.version,1.0
                oneroster.version,1.1
                file.academicSessions,bulk
                file.categories,absent
                file.classes,bulk
                file.classResources,absent
                file.courses,absent
                file.courseResources,absent
                file.demographics,absent
                file.enrollments,bulk
                file.lineItems,absent
                file.orgs,bulk
                file.resources,absent
                file.results,absent
                file.users,bulk
                """;
        return given.put("manifest.csv", manifest)
                .put(
                        "users.csv",
                        """
                        sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
                        10001,,,true,99AA00,student,ll,,Elif,Aydın,,,,,,,03,
                        L1,,,true,"99AA,99AA00",teacher,lk,,Karim,Smit,,,,,,,,
                        X1,,,true,99ZZ00,teacher,lk,,Elders,Jansen,,,,,,,,
                        """)
                .put(
                        "enrollments.csv",
                        """
                        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
                        e1,,,G3,99AA00,10001,student,false,2026-08-01,2027-08-01
                        e2,,,G3,99AA00,L1,teacher,true,2026-08-01,2027-08-01
                        """);
    }
}
