package nl.startklaar.bench;

import java.util.List;
import java.util.SplittableRandom;

/** Names as Dutch schools have them, put together at random; nobody in particular bears them. */
final class InventedNames {

    private static final List<String> GIVEN =
            List.of(
                    "Noor", "Sem", "Fenna", "Daan", "Yara", "Bram", "Zoë", "Renée", "Teun", "Liv",
                    "Siem", "Roos", "Joris", "Fien", "Gijs", "Saar", "Hidde", "Nova", "Tygo",
                    "Lotte", "Jurre", "Evi", "Mees", "Pien", "Thijs", "Jet", "Ties", "Chloé",
                    "Björn", "Maud", "Amira", "Yusuf", "Işıl", "Emre", "Gülşen", "Bilal", "Hanna",
                    "Samira", "Ilyas", "Nour", "Antoni", "Jagoda", "Łukasz", "Zofia", "Rishi",
                    "Anouk", "Noël", "Tjitske", "Sjoerd", "Femke", "Okke", "Wytske", "José", "Inés",
                    "Mia", "Lucas", "Milan", "Juul", "Boaz", "Ayla", "Kyra", "Levi", "Elin",
                    "Otis");

    private static final List<String> SURNAMES =
            List.of(
                    "Berg",
                    "Vermeer",
                    "Postma",
                    "Kuipers",
                    "Veenstra",
                    "Smit",
                    "Mulder",
                    "Bos",
                    "Dijkstra",
                    "Hoekstra",
                    "Visser",
                    "Meijer",
                    "Graaf",
                    "Vries",
                    "Ploeg",
                    "Vliet",
                    "Haar",
                    "Hof",
                    "Have",
                    "Ouden",
                    "Groot",
                    "Jong",
                    "Leeuwen",
                    "Heuvel",
                    "Dongen",
                    "Brink",
                    "Velde",
                    "Meer",
                    "Linden",
                    "Horst",
                    "Bakker",
                    "Schouten",
                    "Prins",
                    "Kok",
                    "Hendriks",
                    "Peters",
                    "Willems",
                    "Jacobs",
                    "Maas",
                    "Evers",
                    "Güneş",
                    "Yıldırım",
                    "Doğan",
                    "Şahin",
                    "Amrani",
                    "Tahiri",
                    "Lahcen",
                    "Woźniak",
                    "Kowalska",
                    "Nowak",
                    "Soekhoe",
                    "Ramdin",
                    "Martina",
                    "Côté",
                    "Müller",
                    "Weiß",
                    "Núñez",
                    "García",
                    "Nguyễn",
                    "Okafor",
                    "Tesfay",
                    "Boer",
                    "Koster",
                    "Timmer",
                    "Wagenaar",
                    "Zijlstra",
                    "Feenstra",
                    "Bouma",
                    "Terpstra",
                    "Blom",
                    "Kuijt",
                    "Roos");

    private static final List<String> PREFIXES =
            List.of(
                    "van", "de", "van de", "van der", "van den", "den", "ter", "ten", "van ’t",
                    "el");

    /** In a real file 35 of 400 pupils had one. */
    private static final double WITH_PREFIX = 0.09;

    private static final double WITH_SECOND_NAME = 0.4;

    /** Some files have a call name that is none of the official ones. */
    private static final double WITH_OTHER_CALL_NAME = 0.15;

    private InventedNames() {}

    static MadeName name(SplittableRandom random) {
        var given = oneOf(GIVEN, random);
        var official = random.nextDouble() < WITH_OTHER_CALL_NAME ? oneOf(GIVEN, random) : given;
        var all =
                random.nextDouble() < WITH_SECOND_NAME
                        ? official + " " + oneOf(GIVEN, random)
                        : official;
        return new MadeName(given, all, initials(all), prefix(random), oneOf(SURNAMES, random));
    }

    private static String prefix(SplittableRandom random) {
        return random.nextDouble() < WITH_PREFIX ? oneOf(PREFIXES, random) : "";
    }

    private static String initials(String names) {
        var initials = new StringBuilder();
        for (String name : List.of(names.split(" "))) {
            initials.append(name.charAt(0));
        }
        return initials.toString();
    }

    static String surname(SplittableRandom random) {
        return oneOf(SURNAMES, random);
    }

    private static String oneOf(List<String> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
