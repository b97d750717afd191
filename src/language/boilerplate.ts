function list(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

function phrases(text: string): ReadonlySet<string> {
  return new Set(
    text
      .trim()
      .split(/\s*[,\n]\s*/)
      .map((phrase) => phrase.replaceAll("-", " "))
      .filter((phrase) => phrase !== "")
  );
}

/** Words that say how or how many, not what: trimmed from the front of a phrase. In lower case. */
export const generalModifiers = list(`
  able above above-mentioned detecting distinguishing extracting identifying motivating participating surrounding absolute abundant accurate actual ad-hoc additional adequate adjacent
  advanced aforementioned all alternative ambitious ample annual another any apparent applicable
  appropriate arbitrary attractive available bad basic beneficial best best-performing better big bigger
  both brief broad broader careful carefully-designed central certain challenging cheap clear close
  closer commonly-used comparable compelling competitive complete complex comprehensive concrete
  considerable consistent convenient conventional core correct corresponding cost-effective costly
  critical cross-cutting crucial current cutting-edge daily daunting de-facto deep-rooted deeper
  desirable desired detailed different difficult diverse dominant dozens dramatic due e.g each earlier
  early easy easy-to-use effective efficient eight elaborate elegant emerging empirical enhanced
  enormous entire equal especially essential established evident exact excellent exciting existing
  expensive explicit extensible extensive extra familiar far favorable favourable few fewer final first
  flexible following former fourth free frequent fresh full fundamental further future general generic
  given global-scale good great greater groundbreaking growing growth hard-to-find harder heavy helpful
  hidden-in high-level high-performing high-quality higher highest highly hitherto holistic huge
  hundreds i.e ideal identical immediate important impressive improved in-depth inadequate inappropriate
  increased increasing individual inferior inherent initial innovative insightful insufficient
  interesting international intrinsic intuitive key known labor-intensive largest last late later latest
  latter leading less lesser lightweight limited little long-lasting long-standing lower lowest main
  major manifold many massive meaningful mere meticulous millions minor moderate modern modest more most
  much multi-faceted multifaceted multiple national natural-looking necessary needed never-before-seen
  new newer newest newly next nine non-expert non-negligible non-trivial nontrivial notable noteworthy
  novel nuanced numerous obvious off-the-shelf old older ongoing only ordinary original other
  outstanding overall own past perfect persistent pivotal plain plausible poor popular possible
  potential powerful practical precise preliminary present previous previously-unseen primary principled
  prior profound prominent promising proper proposed proven publicly-available quick rapid rare ready
  real real-life real-world realistic reasonable recent recently-proposed reduced related relevant
  reliable remaining remarkable representative respective rich rigid rigorous rising robust rough same
  satisfactory scalable scarce seamless serious seven several severe significant similar simple simpler
  simplified six slight slow smaller smallest so-called solid some sophisticated specific stable
  state-of-art state-of-the-art state-of-the-arts straightforward strong stronger strongest sub-optimal
  suboptimal subsequent substantial subtle successful such sufficient suitable superior sure surprising
  systematic tangible tedious ten theoretical thorough thousands thus time-consuming top top-performing
  total traditional transformative tremendous trivial true typical ultimate unclear under-explored
  underexplored underlying understandable undesirable unexplored unified unique unknown unprecedented
  unsatisfactory unseen-before up-to-date upcoming urgent useful user-friendly usual valid valuable
  vanilla various vast versatile very viable vital weaker well-defined well-designed well-established
  well-known well-studied whole wide widely-used wider widespread worse worst wrong yet zero
`);

/** Modifiers that belong to some terms ("large language model", "direct preference optimization") and say nothing before a general noun. */
export const ambiguousModifiers = list(`
  average common complementary conceptual conditional direct false fast faster fine five four global
  half hard high independent joint large least local long low low-cost maximum mean minimal minimum
  mutual naive natural negative one open particular positive principal public pure relative second
  secondary selected short single small sound special specialized standard strict temporal third three
  two weak
`);

/** Nouns of the trade that name no subject, alone or together. In lower case, singular. */
export const generalNouns = list(`
  textit textbf emph log ln lg min max arg sup inf argmax argmin mathbf mathcal pre self non vs ii iii iv al par paving like show namely thereby
  whose towards via per cf eg ie viz resp le la les des du en et dans cet cette une un nous sur pour
  est qui que ce ces aux avec der die das und el los las del para que con
  ability absolute abstract access accordance account accuracy achievement acl acm acquisition act
  action-taking activity addition advance advancement advantage aid aim algorithm alternative amount
  analysis appendix applicability application approach area arena array art arxiv aspect assessment
  assumption attempt attribute availability avenue average backbone background barrier base baseline
  basis behaviors benefit bid bit bottleneck bound branch breakthrough call candidate capability
  capacity case categorie caveat center century chain chair challenge chance change chapter character
  characteristic child choice circumstance class collection com combination comment committee
  competitiveness complication component concern condition conference configuration connection
  consequence consideration construction contrast contribution convenience core cornerstone cost count
  counterpart couple course creation criterion current date datum day deal decade decrease definition
  degree demand demo deployment depth description desideratum design detail developer development
  diagram difference difficulty dimension direction disadvantage discovery discussion distinction
  downside dozen drawback drop duration ease edge edition editor effect effectiveness efficacy
  efficiency effort element emergence emphasis enabling end endeavor endeavour enhancement entry
  establishment estimate etc evaluation examination example exception execution existence expansion
  expectation expense experiment experimentation exploring extension extent face fact factor failure
  family fashion favor feasibility field fifth figure file finding first flexibility focus following
  form format formulation foundation fourth fraction framework functionality fundamental future gain gap
  generality generalizability github goal good granularity great ground growth guarantee guide guideline
  half hand handling help highlight hundred hurdle i.i.d idea identification iid illustration impact
  implementation implication importance improvement improving inability inclusion increase indication
  influence ingredient initiative innovation input-output insight inspection inspiration integration
  interest interplay interpretation introduction investigation invitation key kind lack lead level
  leveraging light limit limitation linchpin line link list lot magnitude main majority man management
  manner manuscript map margin matter meaning means measure measurement mechanism member method
  methodology metric million minute mistake mode model modification moment month motivation multi
  multiple multitude myriad name nature necessity need nlp non norm notion novelty nowadays number
  objective observation obstacle occurrence offer one operation opportunity option order org organizer
  origin other outcome outline outperformance overhead overview page pair paper paradigm part
  participation past path paucity pdf peer percent percentage percentage-point performance period
  perspective phase phenomenon piece pipeline pitfall place plethora point popularity portion position
  possibility potential power practice practitioner precision precondition predecessor preliminary
  presence present presentation principle priority problem procedure proceeding proceedings process
  program-committee progress project proliferation promise proposal proposition prospect provision
  purpose quest range reality realm reason recent reduction reference regard regime region relationship
  relative relevance reliance remainder remedy report requirement resource respect response rest
  restriction result rethinking review right rise risk roadmap room root round rule run sake sample
  scarcity scenario scheme scholar scope score scores second section sense series set setting setup
  shape share shared shift shortcoming shot side sight sign significance simplicity single site
  situation size solution something sota space specification spectrum speed spite stage stakeholder
  standard start state state-of-art state-of-the-art statement statistic status strategy strength
  strongpoint study sub subject submission subset subtask success successor suggestion suitability suite
  sum superiority support surge swath system systems table tackling takeaway task technique technology
  ten tendency term test testbed thank thanks theme theory thing third thought thousand threshold time
  title today toolset top total toward towards track tradition trend trial try turn two underpinning
  understanding-based undertaking university update url us usage use usefulness using utility
  utilization validation validity value variant variation variety vast version viewpoint volume way
  weakness wealth while whole woman work working worth www yesterday yield
`);

/** Nouns too general to be a term alone, which name a subject with others ("language model"). In lower case, singular. */
export const loneNouns = list(`
  scenario area note characterization characterisation iteration idea load cycle law calculation move profile curve return neighbor neighbour
  life exchange assignment store spread record request optimality package party realization formation
  heterogeneity angle intensity derivation loop switch deviation mass tuning schedule display orientation
  contact letter maximization minimization concentration proportion placement transport peak maintenance
  acceleration wave randomness conjunction instrument scalar copy fluctuation membership lifetime proximity
  arrival laboratory reading violation adjustment removal amplitude subsystem determination arm batch star
  assembly regularity exploitation supply compromise trade uniqueness merit pool completion inversion height
  default sphere endpoint stress merging satisfaction acceptance sketch incident replacement spike zone
  subgroup circle heart span correlate charge division sort continuity decay justification tolerance
  resistance compatibility competitor defect analogy visibility arrangement plot visit rejection instability
  probe interconnection repair simplification mainstream essence persistence snapshot horizontal continuum
  scratch viability agnostic hole bundle vice-versa front inefficiency abundance incidence labor labour
  company price customer stride era route force isolation dependence integrity gate mixture disparity exposure
  shortcut imbalance salient dilemma axis reframe differential deficiency driver confusion generalist
  standalone exemplar plausibility compound saturation finer dominance fragmentation independence mix
  complementarity screen slot blend crowd incorporation delta alpha beta synergy burden penalty retention
  assistance suppression resilience clarity specialization marker macro expressiveness talk exhibit inline
  flag prerequisite practicality inaccuracy pace floor tension door amplification explosion fold decline
  asymmetry waste tier richness pursuit in-place differentiation hint artefact disruption accumulation super
  selector involvement specialist susceptibility appeal alteration companion consolidation flaw swap meta
  awareness trick substitute fly reproduction freedom certainty envelope preparation interdependency machinery
  desire spot safeguard middle corruption contributor exit guess inquiry separability wisdom convention learnt
  compensation repeat flash contamination accessibility instantiation contradiction affinity predictability
  extrapolation enforcement nuance adherence bulk departure entertainment reformulation lateral substrate
  enabler wall revolution reciprocal aggregator assurance catalog credibility responsibility critic panel
  momentum timestamp semi co re intra inter bi tri non hoc ad-hoc a-priori priori post-hoc apriori off-line
  on-line offline online fine-tune finetune pre-train pretrain weakly pairwise ms mb gb kb hz db cm mm km kg
  percent infinity cost coordinate corner county coverage creation curiosity deadline dealing debate decade
  delivery demonstration description direction disagreement discipline education-level end-point everyday
  excess fashion feeling footprint friend gathering goodness happening heading honor household illustration
  import ingredient journey layperson leap lifecycle lifespan luck margin menu moment opening outlook owner
  ownership parameterization passing passion peculiarity permission pro con prime proceeding pushing readiness
  reality realisation reception remark residue retirement revision routine rush serving setting-up settlement
  shade sheet shock shop showcase sibling sight sink sketching skip slope snippet sound spending spread-out
  squad stack standpoint strand strip stuff substance succession summit supervisor supplier surprise sync
  talking temptation thing thrust tie timing tone tour town trademark trait trap trip troop twist upgrade ups
  urge vast vendor venue vicinity visitor wait wake walk want warehouse warrant weekend welfare wish
  withdrawal witness wonder workplace worry yard youth zero-sum
  absence adoption drive association movement faithful indicator doubt equivalent injection
  preservation pathway split window frontier mismatch proxy anchor box stream operator judge
  judgment reflection variance recovery fragment seed texte mot collaboration comprehension
  long-horizon speedup teacher deepening fuse mask circuit generalisation computational interference
  approximation passage intent template grid matrix circumstance book post message flow tree
  hierarchy ensemble fusion reliance self-improvement engagement occurrence
  architecture address capture construct combine dynamic constraint pattern consistency weight frame
  confidence selection conflict match material experience release look surface history hope gold age
  truth string block boundary balance degradation estimation distance refinement correlation
  coverage transformation identity sensitivity stability location layout channel color filter
  variability budget reliability correction scoring appearance discrepancy checkpoint scalability
  lens fidelity artifact visual deep online autonomous linguistic binary iterative foundational
  agreement composition string cue vocabulary trace resolution segment generator encoding redundancy
  inconsistency correspondence general-purpose high-fidelity high-resolution adaptability
  aggregation average correctness perturbation recall precision synthesis retrieval intelligence
  prior symbol internet relevance scoring position show result-oriented struggle computer-based
  machine shift bridge leverage exploit identify internal-state activation scaling-up mitigation
  coherence ambiguity separation projection matching construct completeness density interval sample
  spatial temporal numerical
  action adaptation alignment annotation annotator answer argument article attention audio author
  behavior behaviour benchmark body building category cause citation claim classification clustering
  code communication community comparison competition complexity computation computer concept conclusion
  content context control conversation conversion corpus country data database dataset decision
  demonstration detection device distribution diversity document domain ecosystem energy engineer entity
  environment equation error event evidence evolution expert explanation exploration expression
  extraction fairness feature feedback frequency function generation grammar graph group guidance head
  heuristic host hour html http https human hypothesis image index individual inference information
  input instance instruction intention interaction interface intervention introducing intuition issue
  item job journal knowledge lab label landscape language layer learning learning-rate length lesson
  lexicon library literature loss mapping market math medium memory mention mind modality modeling
  modelling module money motion network node noise noun object optimization organization output
  parameter participant people person phrase picture plan planning platform policy population prediction
  privacy probability processing product production program proof property prototype publication quality
  quantity query question rate ratio reader recognition recommendation regression relation repository
  representation research researcher robustness role sampling scale school science scientist search
  security semantic sentence sequence sequences service session signal similarity simulation skill
  society software source speaker speech step story structure student style summary supplement survey
  tail target task-specific team testing text text-based thesis token tool toolkit topic training
  transition translation treatment tutorial type understanding unit user variable vector verb video view
  vision voice web website week word workflow workshop world writing year
`);

/** Words that head a phrase without adding to its meaning ("speech recognition task"): dropped from its end where two words or more remain. */
export const generalHeads = list(`
  show demonstrate
  ability application approach area capability challenge community experiment field framework issue level
  literature method methodology paper paradigm performance pipeline practitioner problem procedure
  process research researcher result scenario setting solution strategy study task technique work
`);

/** Words in -ing that name a subject: nouns even where a tagger takes them for verbs ("reinforcement learning"). In lower case. */
export const gerunds = list(`
  answering banking caching captioning chunking clustering coding computing crowdsourcing decoding denoising driving editing embedding
  encoding engineering filtering finetuning gaming grounding hashing indexing inpainting labeling labelling learning masking
  matching merging mining modeling modelling monitoring navigating parsing planning pooling pretraining pre-training fine-tuning
  processing programming prompting pruning ranking reasoning rendering re-ranking reranking reading routing sampling scaling
  scheduling screening sensing spelling steering streaming tagging teaming testing tokenizing tracking training tuning
  understanding unlearning upsampling watermarking writing hearing speaking meaning crowd-sourcing reweighting self-training
  bootstrapping backtracking querying forecasting imaging manufacturing marketing learning-to-rank role-playing debugging
`);

/** Words of other languages that mark a stretch of an abstract as not English. In lower case. */
export const foreignWords = list(`
  le la les des du et dans cet cette une nous sur pour est qui que ces aux avec sont nos leur der die das und ein
  eine für mit von zur el los las del para con una por
`);

/** Phrases that papers on anything use. In lower case, singular; hyphens do not count. */
export const generalPhrases = phrases(`
  ablation, ablation experiment, ablation study, academic research, accuracy score, ad hoc, appendix,
  automatic evaluation, baseline approach, baseline method, baseline model, baseline system, benchmark,
  benchmark dataset, book review, inner working, internal working, open domain, limiting factor, varying degree, pre-processing step, preprocessing step, post-processing step,
  postprocessing step, processing step, operating point, numerical example, numerical experiment, numerical result, numerical simulation, simulation result,
  simulation study, large corpus, large dataset, large-scale dataset, single image, better performance, better understanding, bleu point, bleu score, bottleneck,
  broad range, building block, closed form, closed-form expression, closed-form solution, case studies, case study, central role, code and data, code base,
  code release, codebase, comparable performance, comparative analysis, comparative study,
  competitive performance, competitive result, comprehensive evaluation, comprehensive understanding,
  computation cost, computational complexity, computational cost, computational overhead,
  computational resource, computing resource, consistent improvement, critical role, crucial role,
  daily life, data and code, data collection, data point, data processing, data set, data source,
  data type, dataset size, day-to-day, decision-making process, deep insight, deeper understanding,
  design choice, design principle, design space, dev set, development set, different approach,
  different domain, different language, different level, different method, different model,
  different task, different type, different way, downstream application, downstream performance,
  downstream task, e.g, edge case, empirical analysis, empirical evaluation, empirical result,
  empirical study, end user, end-user, error analysis, error rate, essential role, et al, etc,
  evaluation framework, evaluation metric, evaluation protocol, evaluation result, everyday life,
  experimental evaluation, experimental result, experimental study, extensive experiment, f measure,
  f score, f-1, f-measure, f-score, f1, f1 score, f1-score, final submission, first step, first time,
  follow up, follow-up, future direction, future research, future work, github, github repository,
  gold standard, ground truth, growing interest, high accuracy, high degree, high level,
  high performance, high precision, high quality, high-level, higher level, home page, human evaluation,
  human performance, human-level performance, i.e, important role, in-depth analysis,
  increasing attention, increasing interest, industrial application, inference time, input data,
  input feature, input image, input sentence, input sequence, input space, input text, key challenge,
  key component, key factor, key finding, key idea, key insight, key role, large amount, large number,
  large scale, large-scale, last decade, literature review, long run, long term, long-term, low cost,
  low latency, low level, low quality, macro f1, magnitude, main contribution, main factor,
  main finding, main idea, many application, memory usage, model and data, model architecture,
  model output, model parameter, model performance, model size, model training, model weight,
  much attention, new insight, next generation, next step, number of parameter, off-the-shelf,
  official ranking, official result, one hand, one-size-fits-all, open source, open source code,
  open-source, open-source code, open-source library, order of magnitude, orders of magnitude,
  other hand, other language, output text, overall performance, parameter count, particular attention,
  past decade, past year, performance degradation, performance drop, performance gain, performance gap,
  performance improvement, performance metric, pilot study, pivotal role, plug-and-play, point of view,
  potential application, practical application, pretrained model weight, previous work, prior work,
  problem formulation, problem setting, problem statement, project page, project website,
  promising result, proof of concept, proof-of-concept, public benchmark, public code, public dataset,
  publicly, python, python library, python package, qualitative analysis, qualitative evaluation,
  quantitative analysis, quantitative evaluation, real life, real time, real world, real-time,
  real-world, real-world application, real-world data, real-world dataset, real-world scenario,
  recent advance, recent progress, recent work, recent year, related work, research area,
  research community, research direction, research effort, research field, research gap,
  research interest, research paper, research problem, research question, research topic, research work,
  rule of thumb, run time, runtime, same task, same time, sample size, set-up, setup, shared task,
  short term, short-term, significant attention, significant challenge, significant improvement,
  significant progress, significant role, small amount, small number, social good, source code,
  special attention, special case, special issue, starting point, state of the art, state-of-the-art,
  state-of-the-art method, state-of-the-art model, state-of-the-art performance,
  state-of-the-art result, step-by-step, strong baseline, strong performance, sub-task, sub-tasks,
  submitted system, substantial improvement, subtask, success factor, success rate,
  superior performance, supplementary material, system description, system description paper,
  system performance, systematic review, systematic study, task performance, test data, test set,
  test set result, test time, text data, textual data, theoretical analysis, third party,
  time complexity, trade off, trade-off, tradeoff, training data, training example, training procedure,
  training process, training sample, training set, training stage, training time, united states,
  up-to-date, use case, use-case, use-cases, usecase, user study, validation set, valuable insight,
  various application, vast amount, vital role, wall-clock time, web page, web site, wide adoption,
  wide application, wide array, wide range, wide spectrum, wide variety, wide-ranging, machine learning model, previous state-of-the-art, experimental results show, results show, state-of-the-art performance, sota performance, sota result,
  widespread adoption, widespread use, world wide
`);
