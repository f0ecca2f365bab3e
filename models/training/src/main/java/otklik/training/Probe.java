package otklik.training;

import java.nio.file.*;
import java.util.*;
import otklik.classify.morphology.*;
import otklik.training.morphology.*;

public final class Probe {
  public static void main(String[] a) throws Exception {
    Path ud = Path.of(a[0]);
    boolean dev = a.length > 1;
    long t = System.nanoTime();
    var s =
        MorphologyTraining.trainingSentences(
            ud, dev ? Set.of(ud.resolve("ru_taiga-ud-dev.conllu")) : Set.of());
    var tr = new MorphologyTraining().train(s);
    System.out.println("trained " + (System.nanoTime() - t) / 1e9 + " sentences " + s.size());
    TagModel m = new TagModel(tr.tagger());
    Morphology mo =
        new Morphology(
            new FormReader(new RussianDictionary(), tr.seen(), tr.endings(), new TagIds(m.tags())),
            m);
    var test =
        Treebank.read(ud.resolve(dev ? "ru_taiga-ud-dev.conllu" : "ru_taiga-ud-test.conllu"));
    MorphologyEvaluation.of(mo, test).lines().forEach(System.out::println);
    if (dev) {
      Map<String, Integer> c = new HashMap<>();
      for (var x : test) {
        var r = mo.read(x.stream().map(GoldToken::form).toList());
        for (int i = 0; i < r.size(); i++) {
          var g = x.get(i);
          String u = Tags.upos(r.get(i).tag()).name();
          if (!u.equals(g.upos().name())) {
            c.merge(g.upos() + ">" + u, 1, Integer::sum);
            c.merge(" " + g.upos() + ">" + u + " " + g.form(), 1, Integer::sum);
          }
          if (!Lemmas.normal(g.lemma()).equals(r.get(i).lemma())
              && g.upos() != otklik.analysis.Upos.PUNCT)
            c.merge(
                "  L " + g.form() + " " + g.upos() + " " + g.lemma() + " -> " + r.get(i).lemma(),
                1,
                Integer::sum);
        }
      }
      c.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .limit(110)
          .forEach(e -> System.out.println(e.getValue() + " " + e.getKey()));
    }
    for (int k = 0; k < 5; k++) {
      t = System.nanoTime();
      int n = 0;
      for (var x : test) {
        n += mo.read(x.stream().map(GoldToken::form).toList()).size();
      }
      System.out.println((long) (n / ((System.nanoTime() - t) / 1e9)) + " tok/s");
    }
  }
}
