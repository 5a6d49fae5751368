package nl.startklaar.crash;

/**
 * Three files of one small school, without a code so that each school may send them. From each to
 * the next, rows of every kind come, change and go.
 */
final class CrashFiles {

    static final String FIRST =
            file(
                    """
                    <groep key='g1'><naam>3A</naam><jaargroep>3</jaargroep></groep>
                    <groep key='g2'><naam>4A</naam><jaargroep>4</jaargroep></groep>
                    <groep key='g3'><naam>5/6</naam><jaargroep>C</jaargroep></groep>
                    <samengestelde_groep key='s1'><naam>Rekenen</naam></samengestelde_groep>
                    <samengestelde_groep key='s2'><naam>Plusklas</naam></samengestelde_groep>
                    """,
                    child("p1", "e1", "Noor", "Berg", "3", "g1", "")
                            + child("p2", "", "Sem", "Smit", "3", "g1", in("s1"))
                            + child("p3", "", "Mila", "Vos", "4", "g2", in("s1"))
                            + child("p4", "", "Daan", "Mulder", "5", "g3", "")
                            + child("p5", "", "Yara", "Bakker", "6", "g3", in("s2")),
                    adult("l1", "Anja", "Prins", "LRK", "g1")
                            + adult("l2", "Bert", "Kok", "IB", "g2")
                            + adult("l3", "Carla", "Zwart", "LRK", "g3"));

    static final String SECOND =
            file(
                    """
                    <groep key='g1'><naam>3A</naam><jaargroep>3</jaargroep></groep>
                    <groep key='g4'><naam>4B</naam><jaargroep>4</jaargroep></groep>
                    <groep key='g3'><naam>5-6</naam><jaargroep>C</jaargroep></groep>
                    <samengestelde_groep key='s2'><naam>Plus</naam></samengestelde_groep>
                    <samengestelde_groep key='s3'><naam>Techniek</naam></samengestelde_groep>
                    """,
                    child("p1", "e7", "Noor", "Bergh", "3", "g1", in("s2"))
                            + child("p2", "", "Sem", "Smit", "3", "g1", left("2026-12-01"))
                            + child("p3", "", "Mila", "Vos", "4", "g4", in("s3"))
                            + child("p4", "", "Daan", "Mulder", "6", "g3", "")
                            + child("p6", "e6", "Finn", "Bos", "4", "g4", ""),
                    adult("l1", "Anja", "Prins", "DIR", "g4")
                            + adult("l2", "Bert", "Kok", "IB", "g1")
                            + adult("l4", "Dirk", "Wit", "LRK", "g3"));

    static final String THIRD = SECOND.replace("Finn", "Lot").replace("4B", "4C");

    private CrashFiles() {}

    private static String file(String groups, String pupils, String staff) {
        return "<EDEX><school><schooljaar>2026-2027</schooljaar><peildatum>2026-09-07</peildatum></school><groepen>%s</groepen><leerlingen>%s</leerlingen><leerkrachten>%s</leerkrachten></EDEX>"
                .formatted(groups, pupils, staff);
    }

    private static String child(
            String key,
            String eckId,
            String given,
            String surname,
            String yearGroup,
            String group,
            String more) {
        return "<leerling key='%s' eckid='%s'><achternaam>%s</achternaam><roepnaam>%s</roepnaam><geboortedatum>2018-11-09</geboortedatum><jaargroep>%s</jaargroep><groep key='%s'/>%s</leerling>"
                .formatted(key, eckId, surname, given, yearGroup, group, more);
    }

    private static String in(String combinedGroup) {
        return "<samengestelde_groepen><samengestelde_groep key='%s'/></samengestelde_groepen>"
                .formatted(combinedGroup);
    }

    private static String left(String day) {
        return "<uitstroomdatum>%s</uitstroomdatum>".formatted(day);
    }

    private static String adult(
            String key, String given, String surname, String role, String group) {
        return "<leerkracht key='%s'><achternaam>%s</achternaam><roepnaam>%s</roepnaam><emailadres>%s@school.example</emailadres><rol>%s</rol><groepen><groep key='%s'/></groepen></leerkracht>"
                .formatted(key, surname, given, key, role, group);
    }
}
